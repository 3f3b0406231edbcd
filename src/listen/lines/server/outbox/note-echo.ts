import type { Transaction } from '#platform/db/transact.ts';
import type { LineTurn } from '../../contract/deeds.ts';
import type { Door } from '../doors/door.ts';
import type { LockedThread } from '../doors/lock-thread.ts';
import { noteMessage } from '../doors/note-message.ts';
import { placeOfMessage } from '../doors/place-of-message.ts';
import { loadErrand } from './load-errand.ts';

/** What is on its way in one thread is little; more than this is not looked at. */
const wordsCompared = 5;
/** Where a system does not tell the number of what it was sent, its webhook does; later than this none is expected, in milliseconds. */
const echoedWithin = 3_600_000;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Recognises our own errand coming back: it has arrived, even where the answer to it was lost.
 * @returns the place of the turn it carried, or undefined when it is none of ours.
 */
export async function noteEcho(tx: Transaction, door: Door, thread: LockedThread, turn: LineTurn): Promise<{ conversationId: string; seq: number } | undefined> {
  const sent = turn.sentAs === undefined ? undefined : await placeOfMessage(tx, door, turn.sentAs);
  if (sent) {
    await noteMessage(tx, door, thread, { message: turn.message, ...sent });
    return sent;
  }
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

/** Where a system carries no keys: the errand with exactly these words that is on its way, or left without a number lately. */
async function keyByWords(tx: Transaction, door: Door, thread: LockedThread, turn: LineTurn): Promise<string | undefined> {
  if (turn.by !== 'agent') return undefined;
  const since = new Date(door.services.now().getTime() - echoedWithin);
  const open = await tx.db
    .selectFrom('lines.delivery as delivery')
    .select('delivery.id')
    .where('delivery.thread_id', '=', thread.id)
    .where(({ eb, and, or, not, exists, selectFrom }) => {
      const message = selectFrom('lines.message as message').select('message.seq').whereRef('message.conversation_id', '=', 'delivery.conversation_id').whereRef('message.seq', '=', 'delivery.seq');
      return or([eb('delivery.state', '=', 'waiting'), and([eb('delivery.state', '=', 'sent'), eb('delivery.done_at', '>', since), not(exists(message))])]);
    })
    .orderBy('delivery.id')
    .limit(wordsCompared)
    .execute();
  for (const { id } of open) {
    const errand = await loadErrand(tx, door, id);
    if (typeof errand === 'object' && bare(errand.text) === bare(turn.text)) return id;
  }
  return undefined;
}

/** Systems set their own line ends and spaces. */
function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
