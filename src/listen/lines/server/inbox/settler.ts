import { sql } from 'kysely';
import type { Doors } from '../doors.ts';
import { through, type Door } from '../doors/door.ts';
import { UnknownThread } from '../doors/unknown-thread.ts';
import { Rounds } from '../running/rounds.ts';
import { doDeed } from './do-deed.ts';
import { unpackDeed } from './unpack-deed.ts';

/** A thread is settled when nothing more has come for this long, in milliseconds … */
const quiet = 700;
/** … or when the first has waited this long. */
const longest = 3_000;
/** A deed that fails this often is dropped, or it would hold up its thread for ever. */
const patience = 8;
/** Deeds of one thread that are done in one go. */
const handful = 200;
const lookEvery = 30_000;

/**
 * Does the deeds of one line in the order in which they happened. Webhooks repeat themselves and overtake each other, so a
 * thread's deeds wait a moment for those that are still on their way. Runs on one process per line.
 */
export class Settler implements AsyncDisposable {
  readonly #door: Door;
  readonly #doors: Doors;
  readonly #rounds: Rounds;

  constructor(door: Door, doors: Doors) {
    this.#door = door;
    this.#doors = doors;
    this.#rounds = new Rounds(() => this.#round(), door.services.log);
  }

  /** Deeds have come. */
  wake(): void {
    this.#rounds.wake();
  }

  async #round(): Promise<number> {
    for (;;) {
      const threads = await waitingThreads(this.#door);
      const settled = threads.filter(({ wait }) => wait <= 0);
      if (settled.length === 0) return Math.min(lookEvery, ...threads.map(({ wait }) => wait + 1));
      for (const { hash } of settled) await this.#settle(hash);
    }
  }

  /**
   * Does a thread's deeds one after the other; one that fails is tried again later, and those behind it wait. Each is read only
   * when its turn comes, as whoever is erased meanwhile takes theirs along.
   */
  async #settle(hash: Buffer): Promise<void> {
    const { services, line } = this.#door;
    for (const id of await this.#waiting(hash)) {
      const row = await through(this.#door, ({ db }) => db.selectFrom('lines.deed').select(['sealed', 'attempts']).where('id', '=', id).executeTakeFirst());
      if (!row) continue;
      try {
        await doDeed(this.#doors, unpackDeed(services.vault, row.sealed));
      } catch (error) {
        const isHopeless = error instanceof UnknownThread || row.attempts + 1 >= patience;
        services.log[isHopeless ? 'error' : 'warn']({ err: error, line: line.id, attempt: row.attempts + 1 }, isHopeless ? 'a deed of a line was dropped' : 'a deed of a line failed and is tried again');
        if (!isHopeless) return this.#postpone(id, row.attempts + 1);
        services.metrics.lineMessages.inc({ kind: line.kind, outcome: 'dropped' });
      }
      await through(this.#door, ({ db }) => db.deleteFrom('lines.deed').where('id', '=', id).execute());
    }
  }

  /** A thread's deeds in the order in which they happened. */
  async #waiting(hash: Buffer): Promise<string[]> {
    const rows = await through(this.#door, ({ db }) =>
      db
        .selectFrom('lines.deed')
        .select('id')
        .where('line_id', '=', this.#door.line.id)
        .where('thread_hash', '=', hash)
        .orderBy('at')
        .orderBy('place')
        .orderBy('id')
        .limit(handful)
        .execute(),
    );
    return rows.map((row) => row.id);
  }

  async #postpone(id: string, attempts: number): Promise<void> {
    const seconds = 2 ** attempts;
    await through(this.#door, ({ db }) =>
      sql`update lines.deed set attempts = ${attempts}, not_before = clock_timestamp() + make_interval(secs => ${seconds}) where id = ${id}`.execute(db),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#rounds[Symbol.asyncDispose]();
  }
}

/** Threads with deeds, and how many milliseconds each still waits. The database's clock, so that several processes agree. */
async function waitingThreads(door: Door): Promise<Array<{ hash: Buffer; wait: number }>> {
  const { rows } = await through(door, ({ db }) =>
    sql<{ hash: Buffer; wait: number }>`
      select thread_hash as hash, ceil(extract(epoch from
        greatest(least(max(received_at) + make_interval(secs => ${quiet / 1_000}), min(received_at) + make_interval(secs => ${longest / 1_000})), max(not_before)) - clock_timestamp()
      ) * 1000)::float8 as wait
      from lines.deed where line_id = ${door.line.id} group by thread_hash`.execute(db),
  );
  return rows;
}
