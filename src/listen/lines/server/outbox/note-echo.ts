import type { Transaction } from '#platform/db/transact.ts';
import type { LineTurn } from '../../contract/deeds.ts';
import type { Door } from '../doors/door.ts';
import type { LockedThread } from '../doors/lock-thread.ts';
import { noteMessage } from '../doors/note-message.ts';
import { loadErrand } from './load-errand.ts';

/** What waits in one thread is little; more than this is not looked at. */
const wordsCompared = 5;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Recognises our own errand coming back: it has arrived, even where the answer to it was lost.
 * @returns the place of the turn it carried, or undefined when it is none of ours.
 */
export async function noteEcho(tx: Transaction, door: Door, thread: LockedThread, turn: LineTurn): Promise<{ conversationId: string; seq: number } | undefined> {
  const key = turn.echoOf && uuid.test(turn.echoOf) ? turn.echoOf : await keyByWords(tx, door, thread, turn);
  const delivery = key && (await deliveryOf(tx, thread, key));
  if (!delivery) return undefined;
  await tx.db
    .updateTable('lines.delivery')
    .set({ state: 'sent', trouble: null, done_at: door.services.now() })
    .where('id', '=', delivery.id)
    .where('state', '<>', 'sent')
    .execute();
  const place = { conversationId: delivery.conversation_id, seq: delivery.seq };
  await noteMessage(tx, door, thread, { message: turn.message, ...place });
  return place;
}

async function deliveryOf(tx: Transaction, thread: LockedThread, key: string) {
  return tx.db.selectFrom('lines.delivery').select(['id', 'conversation_id', 'seq']).where('id', '=', key).where('thread_id', '=', thread.id).executeTakeFirst();
}

/** Where a system carries no keys: the errand that is on its way with exactly these words. */
async function keyByWords(tx: Transaction, door: Door, thread: LockedThread, turn: LineTurn): Promise<string | undefined> {
  if (turn.by !== 'agent') return undefined;
  const waiting = await tx.db.selectFrom('lines.delivery').select('id').where('thread_id', '=', thread.id).where('state', '=', 'waiting').orderBy('id').limit(wordsCompared).execute();
  for (const { id } of waiting) {
    const errand = await loadErrand(tx, door, id);
    if (typeof errand === 'object' && bare(errand.text) === bare(turn.text)) return id;
  }
  return undefined;
}

/** Systems set their own line ends and spaces. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
