import pg, { type QueryResultRow } from 'pg';
import { checkedPath } from './transact.ts';

/** One connection does until an answer takes long; then the next question does not wait for it. */
const most = 3;
/** Milliseconds. An answer that comes later is worth nothing to whoever asks many times a second; its connection is given up. */
const patience = { connect: 2_000, answer: 1_000 };

/**
 * Connections beside the pool for a small question that is asked many times a second on one path, in nobody's name. It never waits
 * until an export or an import gives a connection back, and as each connection stays on its path, it costs half of what a transaction does.
 */
export class FastLane {
  readonly #pool: pg.Pool;

  /** @param connection what the connections of the pool have as well; the role among its options. */
  constructor(connection: pg.ClientConfig & { options: string }, path: string, onError: (error: Error) => void) {
    this.#pool = new pg.Pool({
      ...connection,
      options: `${connection.options} -c ohrensessel.path=${checkedPath(path)}`,
      max: most,
      connectionTimeoutMillis: patience.connect,
      query_timeout: patience.answer,
      idleTimeoutMillis: 0,
    });
    this.#pool.on('error', onError);
    this.#pool.on('connect', (client) => client.on('error', onError));
  }

  /**
   * Asks in one round trip.
   * @param sql one statement that only reads. It takes no parameters, as a prepared statement costs more to send than to plan, so
   * whatever stands in it must have been checked.
   */
  async ask<R extends QueryResultRow>(sql: string): Promise<R[]> {
    return (await this.#pool.query<R>(sql)).rows;
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}
