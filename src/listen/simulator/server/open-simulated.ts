import { randomUUID } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import type { Customer } from '#platform/http/actor.ts';
import { openConversation } from '#listen/conversations/server/open-conversation.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import type { DemoDialogue } from '#seeds/demo/demo-dialogue.ts';
import type { SimulationParts } from './simulation-parts.ts';

/** A simulated customer begins a conversation and waits like everybody. Its origin says what it is. */
export async function openSimulated({ services, feed }: SimulationParts, dialogue: DemoDialogue): Promise<{ customer: Customer; conversationId: string }> {
  const language = dialogue.lang;
  return transact(services.database, { path: 'intake', actor: null }, async (tx) => {
    const { id } = await newCustomer(tx, { language, origin: 'simulated' });
    const conversation = await openConversation(tx, feed, {
      customerId: id,
      channel: dialogue.channel,
      origin: 'simulated',
      language,
      brand: dialogue.brand,
      product: dialogue.product ?? undefined,
      source: `demo/${dialogue.id}/${randomUUID()}`,
      now: services.now(),
    });
    return { customer: { kind: 'customer', id, language }, conversationId: conversation.id };
  });
}
