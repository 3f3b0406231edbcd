import type { InProcessClient } from '#platform/http/in-process-client.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { deskContract } from '#listen/desk/contract/operations.ts';
import type { shadowingContract } from '#listen/shadowing/contract/operations.ts';

/** What playing needs besides the services everybody has. */
export interface ReplayParts {
  feed: Feed;
  /** The public API, called as the replay desk: no way around admission, chair and gate. */
  within: InProcessClient<{ desk: typeof deskContract; shadowing: typeof shadowingContract }>;
}
