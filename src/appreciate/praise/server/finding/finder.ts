import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { ReadThanks } from '../praise-parts.ts';
import { keepFindings, type Finding } from './keep-findings.ts';
import { readTurns, type UnreadTurn } from './read-turns.ts';
import { ringFound } from './ring-found.ts';

/** Milliseconds. Other processes’ turns and lost signs are noticed by looking. */
const lookEvery = 5_000;
/** After a sign, so that what is said together is read together. */
const gather = 500;
const atOnce = 500;
/** Turns read before others have a turn: some tenths of a millisecond. */
const inARow = 4;
/** From here on a text is worth a wall. */
const worthAWall = 0.5;

/**
 * Reads what customers write for thanks, after it is durable: in batches, from a cursor in the database, on one process at a time.
 * The log is the truth; whatever wakes it, nothing is skipped and nothing found twice.
 */
export class Finder implements AsyncDisposable {
  readonly #services: Pick<Services, 'database' | 'bell' | 'log' | 'now'>;
  readonly #read: ReadThanks;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #again = false;

  constructor(services: Pick<Services, 'database' | 'bell' | 'log' | 'now'>, read: ReadThanks) {
    this.#services = services;
    this.#read = read;
  }

  /** Begins to look, now and again and again. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), lookEvery);
    this.wake();
  }

  /** A customer may have said something. */
  wake(): void {
    if (this.#ending.signal.aborted) return;
    if (this.#looking) this.#again = true;
    else this.#looking = this.#look();
  }

  async #look(): Promise<void> {
    try {
      await pause(gather, undefined, { signal: this.#ending.signal });
      while (!this.#ending.signal.aborted && (await this.#readBatch()));
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#services.log.warn({ err: error }, 'customers’ turns could not be read for thanks');
    }
    this.#looking = undefined;
    if (!this.#again) return;
    this.#again = false;
    this.wake();
  }

  /** @returns whether there may be more. */
  async #readBatch(): Promise<boolean> {
    const { database, bell, now } = this.#services;
    return transact(database, { path: 'finding', actor: null }, async (tx) => {
      // Who was read how far and what was found reach the disk together a moment later; lost together, they are found again.
      await sql`set local synchronous_commit = off`.execute(tx.db);
      const unread = await readTurns(tx, atOnce);
      if (!unread) return false;
      const found = await keepFindings(tx, await this.#worthAWall(unread.turns), now());
      tx.afterCommit(() => ringFound(bell, found));
      return unread.hasMore;
    });
  }

  /** Reads a few at a time, so that nobody’s answer waits behind a full batch. */
  async #worthAWall(turns: readonly UnreadTurn[]): Promise<Finding[]> {
    const found: Finding[] = [];
    for (const [index, { conversationId, seq, at, text }] of turns.entries()) {
      if (index % inARow === inARow - 1) await setImmediate();
      const { gratitude, praise } = this.#read(text);
      if (praise >= worthAWall) found.push({ conversationId, seq, at, gratitude, praise });
    }
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.#ending.abort();
    await this.#looking;
  }
}
