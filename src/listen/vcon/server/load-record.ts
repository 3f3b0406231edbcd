import { readLog } from '#listen/conversations/server/read-log.ts';
import { quoted } from '#listen/gate/server/quoted.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { ConversationRecord } from '../contract/conversation-record.ts';
import { withWords, type KeptRecord } from './kept-record.ts';
import { recordOfLog, type StoredImpression } from './record-of-log.ts';

/**
 * A conversation as it leaves the house, with what guests wrote beside it: as far as the path of the given transaction reads
 * words and evidence. Undefined when there is none on it.
 */
export async function loadRecord(tx: Transaction, conversationId: string): Promise<ConversationRecord | undefined> {
  const row = await tx.db
    .selectFrom('conversations.conversation as c')
    .innerJoin('people.customer as customer', 'customer.id', 'c.customer_id')
    .leftJoin('conversations.reason as reason', 'reason.id', 'c.reason_id')
    .leftJoin('conversations.brand as brand', 'brand.id', 'c.brand_id')
    .leftJoin('conversations.product as product', 'product.id', 'c.product_id')
    .select(['c.id', 'c.language', 'c.customer_id', 'customer.pseudonym', 'reason.key as reason', 'reason.name_de', 'reason.name_en', 'brand.key as brand', 'product.key as product'])
    .where('c.id', '=', conversationId)
    .executeTakeFirst();
  if (!row) return undefined;
  const subject = {
    id: row.id,
    customer: { id: row.customer_id, pseudonym: row.pseudonym },
    language: row.language as 'de' | 'en',
    reason: row.reason === null ? null : { key: row.reason, de: row.name_de ?? '', en: row.name_en ?? '' },
    brand: row.brand,
    product: row.product,
    impressions: await impressionsBeside(tx, conversationId),
  };
  const record = recordOfLog(subject, await readLog(tx, conversationId));
  const kept = await tx.db.selectFrom('vcon.kept').select(['versions', 'record']).where('conversation_id', '=', conversationId).executeTakeFirst();
  const [original] = kept?.versions ?? [];
  return kept && original ? withWords(kept.record as KeptRecord, record, original) : record;
}

async function impressionsBeside({ db }: Transaction, conversationId: string): Promise<StoredImpression[]> {
  const rows = await db
    .selectFrom('impressions.impression as i')
    .leftJoin('impressions.quote as q', 'q.impression_id', 'i.id')
    .select(['i.id', 'i.visit_id', 'i.seq', 'i.at', 'i.kind', 'i.text', 'i.consequence', 'q.excerpt', 'q.state'])
    .where('i.conversation_id', '=', conversationId)
    .where('i.removed_at', 'is', null)
    .orderBy('i.at')
    .orderBy('i.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at.toISOString(),
    visitId: row.visit_id,
    seq: row.seq ?? 0,
    kind: row.kind,
    text: row.text,
    consequence: row.consequence,
    quote: row.state === null ? null : quoted({ excerpt: row.excerpt, state: row.state }),
  }));
}
