import type { Feed } from '#listen/conversations/server/feed.ts';

/** What asking needs besides the services everybody has. */
export interface AskingParts {
  feed: Feed;
}
