import type { Transaction } from '#platform/db/transact.ts';
import { messageHash } from '../line-names.ts';
import type { Door } from './door.ts';

/** Where a message stands that this line has heard or sent, by the other system's name for it. */
export async function placeOfMessage(tx: Transaction, { line, services }: Door, message: string): Promise<{ conversationId: string; seq: number } | undefined> {
  const hash = messageHash(services.vault, line.id, message);
  const row = await tx.db.selectFrom('lines.message').select(['conversation_id', 'seq']).where('line_id', '=', line.id).where('ref_hash', '=', hash).executeTakeFirst();
  return row && { conversationId: row.conversation_id, seq: row.seq };
}
