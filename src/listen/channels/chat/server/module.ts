import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { featureModule } from '#platform/http/feature-module.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Services } from '#platform/http/request-context.ts';
import { authenticateCustomer } from '#people/customers/server/authenticate-customer.ts';
import { chatContract } from '../contract/operations.ts';
import type { ChatParts } from './chat-parts.ts';
import { chatTopic } from './chat-topic.ts';
import { end } from './end.ts';
import { events } from './events.ts';
import { list } from './list.ts';
import { open } from './open.ts';
import { ownConversations } from './own-conversations.ts';
import { say } from './say.ts';

/** The chat channel: what a customer does, with their own key. */
export function chatModule(services: Services, parts: ChatParts) {
  return featureModule({
    name: 'chat',
    contract: chatContract,
    authenticators: [authenticateCustomer(services)],
    topics: [chatTopic(services.database, parts)],
    handlers: {
      open: (context, input) => open(context, parts, input),
      list,
      events,
      say: (context, input) => say(context, parts, input),
      end: (context, input) => end(context, parts, input),
      async typing({ actor, database }, { conversationId }) {
        const customer = asCustomer(actor);
        const [own] = await transact(database, { path: 'customer', actor: customer.id }, (tx) => ownConversations(tx, customer.id, conversationId));
        if (!own) throw new Problem(problems.notFound);
        parts.typing.tell(conversationId, 'customer');
        return {};
      },
    },
  });
}
