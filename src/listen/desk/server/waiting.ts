import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import type { Waiting } from '../contract/desk-conversation.ts';

const shown = 100;

/** Who waits, longest first; at most a hundred. Consent is not among the columns read, so it cannot matter. */
export async function waiting(tx: Transaction): Promise<Waiting[]> {
  const { rows } = await sql<{
    id: string;
    pseudonym: string;
    channel: string;
    language: 'de' | 'en';
    brand: string | null;
    product: string | null;
    product_id: string | null;
    opened_at: Date;
    words: string | null;
  }>`
    select c.id, customer.pseudonym, c.channel, c.language, brand.name as brand, product.name_de as product, c.product_id, c.opened_at,
      (select left(e.body ->> 'text', 160) from conversations.event e
       where e.conversation_id = c.id and e.kind = 'turn' order by e.seq limit 1) as words
    from conversations.conversation c
    join people.customer customer on customer.id = c.customer_id
    left join conversations.brand brand on brand.id = c.brand_id
    left join conversations.product product on product.id = c.product_id
    where c.state = 'waiting'
    order by c.opened_at
    limit ${shown}`.execute(tx.db);
  return rows.map((row) => ({
    id: row.id,
    customer: row.pseudonym,
    channel: row.channel,
    language: row.language,
    brand: row.brand,
    product: row.product,
    productId: row.product_id,
    waitingSince: row.opened_at.toISOString(),
    firstWords: row.words ?? '',
  }));
}
