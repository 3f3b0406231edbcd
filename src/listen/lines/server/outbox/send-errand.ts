import { noteMessage } from '../doors/note-message.ts';
import { through, type Door } from '../doors/door.ts';
import { asTrouble } from '../as-trouble.ts';
import type { AnyChannel, OpenLine } from '../channel.ts';
import type { LineTrouble } from '../line-trouble.ts';
import { backOff, patience } from './back-off.ts';
import { loadErrand } from './load-errand.ts';

/** An attempt that takes longer has failed, in milliseconds. */
const longestAttempt = 30_000;

/** Tries to send one delivery and writes down what became of it. */
export async function sendErrand(door: Door, deliver: NonNullable<AnyChannel['deliver']>, open: OpenLine, deliveryId: string, signal: AbortSignal): Promise<void> {
  const { services, line } = door;
  const errand = await through(door, (tx) => loadErrand(tx, door, deliveryId));
  if (typeof errand === 'string') {
    const state = errand === 'lost' ? ('given-up' as const) : errand;
    return finish(door, deliveryId, { state, done_at: services.now() }, state);
  }
  let message: string | undefined;
  try {
    ({ message } = await deliver(errand, open as OpenLine<never>, AbortSignal.any([signal, AbortSignal.timeout(longestAttempt)])));
  } catch (error) {
    // The product is stopping or the settings have changed: the next one tries again, and it does not count.
    if (signal.aborted) return;
    const trouble = asTrouble(error);
    services.log.warn({ err: error, line: line.id, attempt: errand.attempt }, 'a line could not deliver');
    open.state.trouble(trouble);
    return fail(door, deliveryId, errand.attempt, trouble);
  }
  await through(door, async (tx) => {
    const sent = await tx.db
      .updateTable('lines.delivery')
      .set({ state: 'sent', trouble: null, attempts: errand.attempt, done_at: services.now() })
      .where('id', '=', deliveryId)
      .returning(['thread_id', 'conversation_id', 'seq'])
      .executeTakeFirst();
    if (sent && message !== undefined) await noteMessage(tx, door, { id: sent.thread_id }, { message, conversationId: sent.conversation_id, seq: sent.seq });
  });
  services.metrics.lineMessages.inc({ kind: line.kind, outcome: 'sent' });
  open.state.connected();
}

/** Waits for the next attempt, or gives up for somebody to see. */
async function fail(door: Door, deliveryId: string, attempt: number, trouble: LineTrouble): Promise<void> {
  const now = door.services.now();
  const row = await through(door, ({ db }) => db.selectFrom('lines.delivery').select('since').where('id', '=', deliveryId).executeTakeFirst());
  const next = new Date(now.getTime() + backOff(attempt, trouble.retryAfter));
  const isOver = trouble.final || (row !== undefined && next.getTime() - row.since.getTime() > patience);
  const words = JSON.stringify(trouble.words);
  const change = isOver ? { state: 'given-up' as const, attempts: attempt, trouble: words, done_at: now } : { attempts: attempt, trouble: words, next_at: next };
  await finish(door, deliveryId, change, isOver ? 'given-up' : 'retried');
}

/** Nothing is changed any more once an echo has told that it arrived. */
async function finish(door: Door, deliveryId: string, change: object, outcome: string): Promise<void> {
  await through(door, ({ db }) => db.updateTable('lines.delivery').set(change).where('id', '=', deliveryId).where('state', '=', 'waiting').execute());
  door.services.metrics.lineMessages.inc({ kind: door.line.kind, outcome });
}
