import type { Feed } from '#listen/conversations/server/feed.ts';

/** What the operations share. */
export interface InPersonParts {
  feed: Feed;
}
