import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';

/** A call from a website as it stands in the store. */
export interface LoadedCall {
  conversationId: string;
  customerId: string;
  /** Pseudonym. */
  customer: string;
  language: 'de' | 'en';
  openedAt: Date;
  state: 'waiting' | 'live' | 'closed';
  agentId: string | null;
  lastSeq: number;
}

/** A customer's own call; undefined when there is none with this number, or it is no call from a website. */
export async function loadCall(database: Database, customerId: string, conversationId: string): Promise<LoadedCall | undefined> {
  const row = await transact(database, { path: 'customer', actor: customerId }, ({ db }) =>
    db
      .selectFrom('conversations.conversation as c')
      .innerJoin('web_call.call as call', 'call.conversation_id', 'c.id')
      .innerJoin('people.customer as customer', 'customer.id', 'c.customer_id')
      .select(['c.id', 'c.customer_id', 'customer.pseudonym', 'c.language', 'c.opened_at', 'c.state', 'c.agent_id', 'c.last_seq'])
      .where('c.id', '=', conversationId)
      .where('c.customer_id', '=', customerId)
      .executeTakeFirst(),
  );
  if (!row) return undefined;
  return {
    conversationId: row.id,
    customerId: row.customer_id,
    customer: row.pseudonym,
    language: row.language as 'de' | 'en',
    openedAt: row.opened_at,
    state: row.state === 'waiting' || row.state === 'live' ? row.state : 'closed',
    agentId: row.agent_id,
    lastSeq: row.last_seq,
  };
}
