import { conversationsContract } from '#listen/conversations/contract/operations.ts';

/** The public API: every feature's operations under the feature's name. */
export const contract = {
  conversations: conversationsContract,
};
