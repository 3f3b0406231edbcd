import type { Met, Occasion } from '#listen/conversations/contract/met.ts';
import type { Transaction } from '#platform/db/transact.ts';

/** What does not change while a conversation runs, as the desk shows it. */
export interface ConversationRecord {
  id: string;
  customer: string;
  channel: string;
  origin: 'real' | 'simulated' | 'replay';
  language: 'de' | 'en';
  brand: string | null;
  product: string | null;
  productId: string | null;
  reasonId: string | null;
  openedAt: string;
  met: Met | null;
}

/** Records of the conversations an agent serves, oldest first, or of the one named. */
export async function servedRecords(tx: Transaction, agentId: string, only?: string): Promise<ConversationRecord[]> {
  let query = tx.db
    .selectFrom('conversations.conversation as c')
    .innerJoin('people.customer as customer', 'customer.id', 'c.customer_id')
    .leftJoin('conversations.brand as brand', 'brand.id', 'c.brand_id')
    .leftJoin('conversations.product as product', 'product.id', 'c.product_id')
    .select(['c.id', 'customer.pseudonym', 'c.channel', 'c.origin', 'c.language', 'brand.name as brand', 'product.name_de as product', 'c.product_id', 'c.reason_id', 'c.opened_at', 'c.occasion', 'c.place'])
    .where('c.agent_id', '=', agentId)
    .where('c.state', 'in', ['live', 'wrap-up']);
  if (only) query = query.where('c.id', '=', only);
  const rows = await query.orderBy('c.taken_at').execute();
  return rows.map((row) => ({
    id: row.id,
    customer: row.pseudonym,
    channel: row.channel,
    origin: row.origin as ConversationRecord['origin'],
    language: row.language as ConversationRecord['language'],
    brand: row.brand,
    product: row.product,
    productId: row.product_id,
    reasonId: row.reason_id,
    openedAt: row.opened_at.toISOString(),
    met: row.occasion === null ? null : { occasion: row.occasion as Occasion, place: row.place },
  }));
}
