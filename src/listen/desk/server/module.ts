import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { featureModule } from '#platform/http/feature-module.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { Typing } from '#listen/conversations/server/typing.ts';
import { deskContract } from '../contract/operations.ts';
import { close } from './close.ts';
import { colleagues } from './colleagues.ts';
import type { DeskParts } from './desk-parts.ts';
import { deskTopic } from './desk-topic.ts';
import { events } from './events.ts';
import { handOver } from './hand-over.ts';
import { loadView } from './load-view.ts';
import { overview } from './overview.ts';
import { QueueBoard } from './queue-board.ts';
import { release } from './release.ts';
import { say } from './say.ts';
import { take } from './take.ts';
import { takeNext } from './take-next.ts';
import { wrapUp } from './wrap-up.ts';

/** The agent desk. */
export function deskModule(services: Services, shared: { feed: Feed; typing: Typing }) {
  const parts: DeskParts = { ...shared, queue: new QueueBoard(services.database, shared.feed) };
  return featureModule({
    name: 'desk',
    contract: deskContract,
    topics: [deskTopic(services.database, parts)],
    async start() {
      return { [Symbol.asyncDispose]: async () => parts.queue[Symbol.dispose]() };
    },
    handlers: {
      overview,
      events,
      take: (context, input) => take(context, parts, input),
      takeNext: (context) => takeNext(context, parts),
      say: (context, input) => say(context, parts, input),
      colleagues,
      handOver: (context, input) => handOver(context, parts, input),
      release: (context, input) => release(context, parts, input),
      wrapUp: (context, input) => wrapUp(context, parts, input),
      close: (context, input) => close(context, parts, input),
      async typing({ actor, database }, { conversationId }) {
        const agent = asEmployee(actor);
        await transact(database, { path: 'serving', actor: agent.id }, (tx) => loadView(tx, agent.id, conversationId));
        parts.typing.tell(conversationId, 'agent');
        return {};
      },
    },
  });
}
