import pg from 'pg';
import type { EmbeddedConnection } from './open-database.ts';

const ANSWER_WITHIN_MS = 10_000;

/** Opens one connection, does one thing with it and closes it. */
export async function visit<Result>(
  connection: EmbeddedConnection,
  purpose: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: ANSWER_WITHIN_MS });
  const closed = new Promise((resolve) => client.once('end', resolve));
  // A server that dies in mid-sentence shows in the statement that fails; nobody has to hear it twice.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    void client.end();
    throw error;
  }
  try {
    return await purpose(client);
  } finally {
    // The answer of `end` itself never comes if the server has just gone.
    void client.end();
    await closed;
  }
}
