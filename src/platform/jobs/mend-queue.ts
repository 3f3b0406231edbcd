import type pg from 'pg';

/** How the connection is called that stands for a worker. */
const worksAs = 'ohrensessel jobs ';

/** One connection that carries the name a worker's locks are held under for as long as the process lives, so that others see it. */
export class WorkerSign {
  readonly #pool: pg.Pool;
  #client: pg.PoolClient | undefined;
  #name = '';

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Puts the sign up, or up again where the connection was lost. */
  async show(name = this.#name): Promise<void> {
    if (this.#client && name === this.#name) return;
    this.takeDown();
    const client = await this.#pool.connect();
    this.#client = client;
    this.#name = name;
    client.once('end', () => this.#client === client && this.takeDown());
    await client.query(`set application_name = '${worksAs}${name}'`);
  }

  takeDown(): void {
    const client = this.#client;
    this.#client = undefined;
    // Not back among the others, for whom it must not speak.
    client?.release(true);
  }
}

/** Puts right what a dead process or a clock that was set left in the queue; safe beside others at work. */
export async function mendQueue(pool: pg.Pool): Promise<void> {
  await pool.query(freeJobs);
  await pool.query(forgetDaysToCome);
}

/**
 * Locks of workers nobody sees any more; they would hold for four hours. One that has just begun may not have put up its sign yet.
 * A lock of the future was taken before the clock was set back.
 */
const freeJobs = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_by is not null and (locked_at < now() - interval '10 seconds' or locked_at > now() + interval '1 minute')
    and not exists (select from pg_stat_activity where application_name = '${worksAs}' || locked_by)`;

/** A calendar that believes it has seen tomorrow does nothing until then. */
const forgetDaysToCome = `
  update graphile_worker._private_known_crontabs set last_execution = date_trunc('minute', now())
  where last_execution > now() + interval '2 minutes'`;
