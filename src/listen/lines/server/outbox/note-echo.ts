import type { Transaction } from '#platform/db/transact.ts';
import type { LineTurn } from '../../contract/deeds.ts';
import type { Door } from '../doors/door.ts';
import type { LockedThread } from '../doors/lock-thread.ts';
import { noteMessage } from '../doors/note-message.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Recognises our own errand coming back: it has arrived, even where the answer to it was lost.
 * @returns the place of the turn it carried, or undefined when it is none of ours.
 */
export async function noteEcho(tx: Transaction, door: Door, thread: LockedThread, { echoOf, message }: LineTurn): Promise<{ conversationId: string; seq: number } | undefined> {
  if (!echoOf || !uuid.test(echoOf)) return undefined;
  const delivery = await tx.db
    .selectFrom('lines.delivery')
    .select(['id', 'conversation_id', 'seq'])
    .where('id', '=', echoOf)
    .where('thread_id', '=', thread.id)
    .executeTakeFirst();
  if (!delivery) return undefined;
  await tx.db
    .updateTable('lines.delivery')
    .set({ state: 'sent', trouble: null, done_at: door.services.now() })
    .where('id', '=', delivery.id)
    .where('state', '<>', 'sent')
    .execute();
  const place = { conversationId: delivery.conversation_id, seq: delivery.seq };
  await noteMessage(tx, door, thread, { message, ...place });
  return place;
}
