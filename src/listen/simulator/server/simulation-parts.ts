import type { Services } from '#platform/http/request-context.ts';
import type { InProcessClient } from '#platform/http/in-process-client.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { askingContract } from '#listen/asking/contract/operations.ts';
import type { chatContract } from '#listen/channels/chat/contract/operations.ts';
import type { inPersonContract } from '#listen/channels/in-person/contract/operations.ts';
import type { deskContract } from '#listen/desk/contract/operations.ts';
import type { shadowingContract } from '#listen/shadowing/contract/operations.ts';
import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import type { Pace } from './pace.ts';
import type { PlayedDesks } from './played-desks.ts';

/** What simulated people act through: the public API, called in their own names. */
export type Within = InProcessClient<{
  asking: typeof askingContract;
  chat: typeof chatContract;
  desk: typeof deskContract;
  inPerson: typeof inPersonContract;
  shadowing: typeof shadowingContract;
}>;

/** What the parts of a running simulation share. */
export interface SimulationParts {
  services: Services;
  feed: Feed;
  within: Within;
  pace: Pace;
  desks: PlayedDesks;
  /** In the order in which their customers arrive. */
  dialogues: readonly DemoDialogue[];
}
