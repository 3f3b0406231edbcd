import type { Transaction } from '#platform/db/transact.ts';

/** A conversation a visit sits in, with what is shown about it once the door is open. */
export interface SeatRecord {
  conversationId: string;
  handle: string;
  channel: string;
  language: 'de' | 'en';
  brand: string | null;
  product: { de: string; en: string } | null;
}

/** Seats of a visit, in the order of their random handles, so that order tells nothing; or the one named. */
export async function seatsOf(tx: Transaction, visitId: string, only?: string): Promise<SeatRecord[]> {
  let query = tx.db
    .selectFrom('shadowing.seat as seat')
    .innerJoin('conversations.conversation as c', 'c.id', 'seat.conversation_id')
    .leftJoin('conversations.brand as brand', 'brand.id', 'c.brand_id')
    .leftJoin('conversations.product as product', 'product.id', 'c.product_id')
    .select(['seat.conversation_id', 'seat.handle', 'c.channel', 'c.language', 'brand.name as brand', 'product.name_de', 'product.name_en'])
    .where('seat.visit_id', '=', visitId);
  if (only) query = query.where('seat.conversation_id', '=', only);
  const rows = await query.orderBy('seat.handle').execute();
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    handle: row.handle,
    channel: row.channel,
    language: row.language as 'de' | 'en',
    brand: row.brand,
    product: row.name_de !== null && row.name_en !== null ? { de: row.name_de, en: row.name_en } : null,
  }));
}
