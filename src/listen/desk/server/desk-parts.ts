import type { Feed } from '#listen/conversations/server/feed.ts';
import type { Typing } from '#listen/conversations/server/typing.ts';
import type { QueueBoard } from './queue-board.ts';

/** What the desk needs besides the services everybody has. */
export interface DeskParts {
  feed: Feed;
  typing: Typing;
  queue: QueueBoard;
}
