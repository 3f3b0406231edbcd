import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** Impressions with their quote and what they are about, on the transaction's path; add conditions on `i`. */
export function impressionRows(tx: Transaction) {
  return tx.db
    .selectFrom('impressions.impression as i')
    .leftJoin('impressions.quote as q', 'q.impression_id', 'i.id')
    .leftJoin('conversations.reason as reason', 'reason.id', 'i.reason_id')
    .leftJoin('conversations.brand as brand', 'brand.id', 'i.brand_id')
    .leftJoin('conversations.product as product', 'product.id', 'i.product_id')
    .select([
      'i.id',
      'i.author_id',
      'i.visit_id',
      'i.kind',
      'i.text',
      'i.consequence',
      'i.handle',
      'i.turn_key',
      'i.conversation_id',
      'i.seq',
      'i.channel',
      'i.language',
      'i.origin',
      'i.at',
      'i.recorded_at',
      'i.edited_at',
      'i.removed_at',
      'reason.id as reason_id',
      'reason.name_de as reason_de',
      'reason.name_en as reason_en',
      'brand.name as brand',
      'product.name_de as product_de',
      'product.name_en as product_en',
      'q.state as quote_state',
      'q.excerpt',
      'q.said_at',
      'q.ended_at',
    ])
    .select(sql<boolean>`q.impression_id is not null`.as('has_quote'));
}

/** One of them. */
export type ImpressionRow = Awaited<ReturnType<ReturnType<typeof impressionRows>['executeTakeFirstOrThrow']>>;
