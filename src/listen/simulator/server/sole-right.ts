import type { Database } from '#platform/db/database.ts';

/** The right of one process among several; `lost` when its connection is. */
export interface SoleRight extends AsyncDisposable {
  lost: AbortSignal;
}

/** Takes a right that one process has at a time; undefined while another one has it. It ends with the connection that holds it. */
export async function soleRight(database: Database, name: string): Promise<SoleRight | undefined> {
  const client = await database.pool.connect();
  const lost = new AbortController();
  const onError = (error: Error) => lost.abort(error);
  client.on('error', onError);
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock(hashtext($1)) as mine', [name]);
    if (rows[0]?.mine) return { lost: lost.signal, [Symbol.asyncDispose]: async () => client.release(true) };
  } catch (error) {
    client.release(true);
    throw error;
  }
  client.release();
  return undefined;
}
