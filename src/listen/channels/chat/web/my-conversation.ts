import type { InferContractRouterOutputs } from '@orpc/contract';
import type { askingContract } from '#listen/asking/contract/operations.ts';

/** One conversation as `asking.mine` tells its customer about it. */
export type MyConversation = InferContractRouterOutputs<typeof askingContract>['mine']['conversations'][number];

/** One purpose in it. */
export type MyConsent = MyConversation['consents'][number];
