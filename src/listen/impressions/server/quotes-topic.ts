import { z } from 'zod';
import { admit } from '#platform/http/admit.ts';
import type { Bell } from '#platform/live/bell.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { quotesEnded } from '#listen/gate/server/quotes-ended.ts';
import type { QuotesItem } from '../contract/quotes-item.ts';

/** Several conversations may close at once, as when an agent takes a breather; one ring does for all. */
const gatherMilliseconds = 50;

/** Topic `quotes`: tells screens that show evidence to read again when quoted words have ended. Carries nothing else. */
export function quotesTopic(feed: Feed, bell: Bell) {
  return liveTopic({
    name: 'quotes',
    params: z.strictObject({}),
    async watch(actor, _params, sink) {
      admit(actor, { audience: ['guest', 'agent', 'steward', 'owner', 'dpo'], permission: 'evidence:read', creates: false });
      let timer: NodeJS.Timeout | undefined;
      const ring = () => {
        timer = undefined;
        sink.push((): QuotesItem => ({ type: 'ended' }));
      };
      const soon = () => void (timer ??= setTimeout(ring, gatherMilliseconds));
      const watch = new DisposableStack();
      watch.defer(() => clearTimeout(timer));
      watch.use(feed.watchAll((event) => endsQuotes(event) && soon(), soon));
      watch.use(bell.listen(quotesEnded, soon));
      return watch;
    },
  });
}

/** Tells the other nodes, for as long as it is not disposed. */
export function ringWhenQuotesEnd(feed: Feed, bell: Bell): Disposable {
  return feed.watchAll((event) => {
    if (endsQuotes(event)) bell.ring(quotesEnded, 'ended');
  });
}

/** The events on which the database takes excerpts out (`impressions.end_quotes`), or after which a moment is not read again (`rehear`). */
function endsQuotes(event: ConversationEvent): boolean {
  const isNo = event.kind === 'withdrawn' || event.kind === 'refused';
  return event.kind === 'paused' || (isNo && (event.body.purpose === 'quote' || event.body.purpose === 'listen'));
}
