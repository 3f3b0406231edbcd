import type { Feed } from '#listen/conversations/server/feed.ts';
import type { Typing } from '#listen/conversations/server/typing.ts';

/** What the chat needs besides the services everybody has. */
export interface ChatParts {
  feed: Feed;
  typing: Typing;
}
