import type { Entry, Outbox } from '../keep/outbox.ts';
import type { Refusal } from './call.ts';
import { exclusively } from './exclusively.ts';
import { newRest } from './rest.ts';

/**
 * Sends what waits in the outbox one at a time, and the next only once the server has answered the one before. Together
 * with the idempotency keys this is why everything arrives once and in order, however often the line breaks.
 * @param send sends an entry and settles it, or says why it has to wait.
 * @param report called after every attempt; the refusal says why delivery is held up.
 * @returns what begins it, or tries again now instead of later; it resolves when nothing is left to send.
 */
export function delivery(
  outbox: Outbox,
  send: (entry: Entry) => Promise<Refusal | undefined>,
  report: (held: Refusal | undefined) => void,
): () => Promise<void> {
  const rest = newRest();
  let isRunning = false;

  async function sendNext(): Promise<Refusal | undefined> {
    const entry = outbox.next();
    return entry && send(entry);
  }

  return async () => {
    if (isRunning) return rest.wake();
    isRunning = true;
    try {
      for (let failures = 0; outbox.next(); ) {
        const held = await exclusively(sendNext);
        report(held);
        if (held) await rest.after(held, failures++);
        else failures = 0;
      }
    } finally {
      isRunning = false;
    }
  };
}
