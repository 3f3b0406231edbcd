import { problems } from '#platform/contract/well-known-problems.ts';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { asCustomer } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import { liveTopic } from '#platform/live/live-topic.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { ChatWatch, type ChatItem } from '../contract/chat-event.ts';
import type { ChatParts } from './chat-parts.ts';
import { ChatView } from './chat-view.ts';
import { ownConversations } from './own-conversations.ts';

/** Topic `chat`: the customer follows their own conversation from a number on. */
export function chatTopic(database: Database, { feed, typing }: ChatParts) {
  return liveTopic({
    name: 'chat',
    params: ChatWatch,
    async watch(actor, { conversationId, after }, sink) {
      const customer = asCustomer(actor);
      const log = await transact(database, { path: 'customer', actor: customer.id }, async (tx) => {
        const [conversation] = await ownConversations(tx, customer.id, conversationId);
        if (!conversation) throw new Problem(problems.notFound);
        return readLog(tx, conversationId);
      });
      const view = new ChatView();
      const deliver = (item: ChatItem) => sink.push(() => item);
      for (const event of log) {
        for (const shown of view.add(event)) if (shown.seq > after) deliver({ type: 'event', event: shown });
      }
      const read = (event: ConversationEvent) => {
        for (const shown of view.add(event)) deliver({ type: 'event', event: shown });
      };
      const following = feed.follow(conversationId, log.at(-1)?.seq ?? 0, { read, gone: () => sink.end(problems.notFound.name) });
      const typingThere = typing.watch(conversationId, (by) => {
        if (by === 'agent') deliver({ type: 'typing' });
      });
      return {
        [Symbol.dispose]() {
          following[Symbol.dispose]();
          typingThere[Symbol.dispose]();
        },
      };
    },
  });
}
