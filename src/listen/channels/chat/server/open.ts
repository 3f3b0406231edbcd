import { once } from '#platform/http/idempotency.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { transact } from '#platform/db/transact.ts';
import { append } from '#listen/conversations/server/append.ts';
import { openConversation } from '#listen/conversations/server/open-conversation.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import type { ChatParts } from './chat-parts.ts';
import { repeatableStranger } from './repeatable-stranger.ts';

interface Input {
  language: 'de' | 'en';
  text: string;
  brand?: string;
  product?: string;
}

/**
 * Begins a conversation with its first message. A caller without a key becomes a new, nameless customer, who gets the key
 * with the answer; only a retry with the same idempotency key gets it again.
 */
export async function open(context: RequestContext, { feed }: ChatParts, input: Input) {
  const { database, actor, now } = context;
  const known = actor.kind === 'customer' ? actor : undefined;
  const stranger = known ? undefined : await repeatableStranger(context);
  let customerKey: string | undefined;
  const reference = await transact(database, { path: 'intake', actor: null }, (tx) => {
    customerKey = stranger?.key;
    return once(stranger?.once ?? context, tx, 'chat.open', input, async () => {
      const customer = known ?? (await newCustomer(tx, { language: input.language, origin: 'real', key: stranger?.key }));
      if ('key' in customer) customerKey = customer.key;
      const { language, brand, product } = input;
      const at = now();
      const conversation = await openConversation(tx, feed, { customerId: customer.id, channel: 'chat', origin: 'real', language, brand, product, now: at });
      await append(tx, feed, conversation, [{ kind: 'turn', party: 'customer', actorId: customer.id, body: { text: input.text } }], at);
      return { conversationId: conversation.id, seq: conversation.lastSeq };
    });
  });
  return { ...reference, customerKey };
}
