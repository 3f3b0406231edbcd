import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';

/** What lines need besides the services everybody has. */
export interface LineParts {
  services: Services;
  feed: Feed;
}
