import type pg from 'pg';
import type { Database } from '#platform/db/database.ts';

/**
 * Makes sure that a line runs on one process only: whoever holds its lock in the database. All locks of a process hang on one
 * connection, so a process that dies or loses the database loses them at once.
 */
export class LineLocks implements AsyncDisposable {
  readonly #database: Database;
  readonly #onLost: () => void;
  readonly #held = new Set<string>();
  #client: pg.PoolClient | undefined;

  /** @param onLost runs when all locks are gone because the connection is. */
  constructor(database: Database, onLost: () => void) {
    this.#database = database;
    this.#onLost = onLost;
  }

  /** Takes a line's lock if it is free or ours. */
  async take(lineId: string): Promise<boolean> {
    if (this.#held.has(lineId)) return true;
    const client = await this.#connected();
    const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [`line ${lineId}`]);
    const isTaken = rows[0]?.taken === true;
    if (isTaken && this.#client === client) this.#held.add(lineId);
    return isTaken;
  }

  async give(lineId: string): Promise<void> {
    if (!this.#held.delete(lineId)) return;
    await this.#client?.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`line ${lineId}`]);
    if (this.#held.size === 0) this.#hangUp();
  }

  async #connected(): Promise<pg.PoolClient> {
    if (this.#client) return this.#client;
    const client = await this.#database.pool.connect();
    const lost = () => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#held.clear();
      client.release(true);
      this.#onLost();
    };
    client.once('error', lost);
    client.once('end', lost);
    this.#client = client;
    return client;
  }

  /** Ends the session, and with it every lock. */
  #hangUp(): void {
    const client = this.#client;
    this.#client = undefined;
    this.#held.clear();
    client?.release(true);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#hangUp();
  }
}
