import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { impressionsContract } from '../contract/operations.ts';
import { change } from './change.ts';
import { emptyRemoved } from './empty-removed.ts';
import type { ImpressionParts } from './impression-parts.ts';
import { mine } from './mine.ts';
import { quotesTopic, ringWhenQuotesEnd } from './quotes-topic.ts';
import { record } from './record.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';

/** Writing down what was heard. */
export function impressionsModule({ database, bell, now }: Services, parts: ImpressionParts & { feed: Feed }): FeatureModule {
  return featureModule({
    name: 'impressions',
    contract: impressionsContract,
    topics: [quotesTopic(parts.feed, bell)],
    jobs: [emptyRemoved(database, now)],
    async start() {
      const ringing = ringWhenQuotesEnd(parts.feed, bell);
      return { [Symbol.asyncDispose]: async () => ringing[Symbol.dispose]() };
    },
    handlers: {
      record: (context, input) => record(context, parts, input),
      change: (context, input) => change(context, parts, input),
      remove,
      restore,
      mine,
      show,
    },
  });
}
