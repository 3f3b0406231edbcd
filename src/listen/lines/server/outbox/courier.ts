import type { AnyChannel, OpenLine } from '../channel.ts';
import { through, type Door } from '../doors/door.ts';
import { Rounds } from '../running/rounds.ts';
import { considerThreads } from './consider-threads.ts';
import { sendErrand } from './send-errand.ts';

/** Threads that are sent to at the same time. */
const hands = 4;
/** Whatever was not told is found this often, in milliseconds. */
const lookThroughEvery = 60_000;

/**
 * Carries what was answered and asked here to the customers of one line. The log tells what there is to send, the outbox how
 * far it is; what stands first in a thread is sent first. Runs on one process per line.
 */
export class Courier implements AsyncDisposable {
  readonly #door: Door;
  readonly #deliver: NonNullable<AnyChannel['deliver']>;
  readonly #open: OpenLine;
  readonly #signal: AbortSignal;
  readonly #rounds: Rounds;
  /** Conversations somebody said that something happened in. */
  #told = new Set<string>();
  #lookedThrough = 0;

  constructor(door: Door, deliver: NonNullable<AnyChannel['deliver']>, open: OpenLine, signal: AbortSignal) {
    this.#door = door;
    this.#deliver = deliver;
    this.#open = open;
    this.#signal = signal;
    this.#rounds = new Rounds(() => this.#round(), door.services.log);
  }

  /** Something may have been said in this conversation; without one, something may be due. */
  wake(conversationId?: string): void {
    if (conversationId) this.#told.add(conversationId);
    this.#rounds.wake();
  }

  /** Looks through every thread in the next round. */
  lookThrough(): void {
    this.#lookedThrough = 0;
    this.#rounds.wake();
  }

  async #round(): Promise<number> {
    const told = [...this.#told];
    this.#told.clear();
    try {
      const everything = Date.now() - this.#lookedThrough > lookThroughEvery;
      await considerThreads(this.#door, everything ? undefined : told);
      if (everything) this.#lookedThrough = Date.now();
    } catch (error) {
      for (const conversationId of told) this.#told.add(conversationId);
      throw error;
    }
    return this.#send();
  }

  /** @returns milliseconds until something is due again. */
  async #send(): Promise<number> {
    for (;;) {
      const now = this.#door.services.now();
      const first = await firstOfThreads(this.#door);
      const due = first.filter((delivery) => delivery.nextAt <= now);
      if (due.length === 0 || this.#signal.aborted) {
        const next = Math.min(...first.map((delivery) => delivery.nextAt.getTime() - now.getTime()));
        return Math.min(next, lookThroughEvery);
      }
      await this.#sendAll(due);
    }
  }

  /** @throws what kept one of them from being sent or written down, once no other is on its way any more: it would be sent twice. */
  async #sendAll(due: ReadonlyArray<{ id: string }>): Promise<void> {
    const queue = due.values();
    const ended = await Promise.allSettled(Array.from({ length: hands }, async () => {
      for (const { id } of queue) await sendErrand(this.#door, this.#deliver, this.#open, id, this.#signal);
    }));
    const failed = ended.find((hand) => hand.status === 'rejected');
    if (failed) throw failed.reason;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#rounds[Symbol.asyncDispose]();
  }
}

/** What stands first in each thread of the line. */
async function firstOfThreads(door: Door): Promise<Array<{ id: string; nextAt: Date }>> {
  const rows = await through(door, ({ db }) =>
    db
      .selectFrom('lines.delivery')
      .distinctOn('thread_id')
      .select(['id', 'next_at'])
      .where('line_id', '=', door.line.id)
      .where('state', '=', 'waiting')
      .orderBy('thread_id')
      .orderBy('id')
      .limit(500)
      .execute(),
  );
  return rows.map((row) => ({ id: row.id, nextAt: row.next_at }));
}
