import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { LineChannel } from '../../contract/manifest.ts';
import { threadHash } from '../line-names.ts';
import type { Door } from './door.ts';

/** A thread whose row this transaction holds locked. */
export interface LockedThread {
  id: string;
  customerId: string;
  conversationId: string | null;
  channel: LineChannel;
  /** The first person on the customer's side. */
  speaker: string | null;
  /** Newest change of hands that is known. */
  changedAt: Date | null;
  /** Whom the other system gave it to last. */
  servedBy: string | null;
  /** How far the conversation's log was looked through for something to send. */
  consideredSeq: number;
}

/** Locks a thread of this line by the other system's name for it. Undefined if it was never begun. */
export async function lockThread(tx: Transaction, { services, line }: Door, thread: string): Promise<LockedThread | undefined> {
  const row = await tx.db
    .selectFrom('lines.thread')
    .selectAll()
    .where('line_id', '=', line.id)
    .where('ref_hash', '=', threadHash(services.vault, line.id, thread))
    .forUpdate()
    .executeTakeFirst();
  return row && asThread(row);
}

/** Locks a thread by its id. */
export async function lockThreadById(tx: Transaction, id: string): Promise<LockedThread | undefined> {
  const row = await tx.db.selectFrom('lines.thread').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return row && asThread(row);
}

function asThread(row: Selectable<Rows['lines.thread']>): LockedThread {
  return {
    id: row.id,
    customerId: row.customer_id,
    conversationId: row.conversation_id,
    channel: row.channel as LineChannel,
    speaker: row.speaker,
    changedAt: row.changed_at,
    servedBy: row.served_by,
    consideredSeq: row.considered_seq,
  };
}
