import { transact } from '#platform/db/transact.ts';
import type { Customer } from '#platform/http/actor.ts';
import { closeAs } from './close-as.ts';
import type { SimulationParts } from './simulation-parts.ts';

/** Ends simulated conversations that an earlier process left in the middle; those at a person's desk are left to that person. */
export async function clearLeftovers(parts: SimulationParts): Promise<void> {
  const { services, within, desks } = parts;
  const left = await transact(services.database, { path: 'retention', actor: null }, ({ db }) =>
    db
      .selectFrom('conversations.conversation')
      .select(['id', 'customer_id', 'agent_id', 'state', 'source', 'language'])
      .where('origin', '=', 'simulated')
      .where('state', '<>', 'closed')
      .execute(),
  );
  for (const { id, customer_id: customerId, agent_id: agentId, state, source, language } of left) {
    const customer: Customer = { kind: 'customer', id: customerId, language: language === 'en' ? 'en' : 'de' };
    const desk = desks.played(agentId);
    if (state === 'waiting') await within(customer).chat.end({ conversationId: id });
    else if (desk) await closeAs(parts, desk, id, reasonOf(source));
  }

  function reasonOf(source: string | null): string {
    const dialogueId = source?.split('/')[1];
    return parts.dialogues.find((dialogue) => dialogue.id === dialogueId)?.reason ?? 'product-question';
  }
}
