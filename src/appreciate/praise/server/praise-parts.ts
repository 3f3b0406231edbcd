import type { Feed } from '#listen/conversations/server/feed.ts';
import type { TurnKey } from '#listen/gate/server/turn-keys.ts';

/** Reads a text for thanks: how surely it says any, and how surely it is worth a wall, both from 0 to 1. */
export type ReadThanks = (text: string) => { gratitude: number; praise: number };

/** What praise needs besides the services everybody has. */
export interface PraiseParts {
  feed: Feed;
  /** Names of turns as guests received them. */
  keyOf: TurnKey;
  /** With what this house has learned. */
  read: ReadThanks;
}
