import pg from 'pg';
import { StartRefused } from './start-refused.ts';

/** Settings node-postgres understands; `host` is the directory of the server's socket. */
export interface EmbeddedConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

const UNKNOWN_DATABASE = '3D000';
const WRONG_PASSWORD = '28P01';

/** Proves that the server answers under this connection, and creates the database if it does not exist yet. */
export async function openDatabase(connection: EmbeddedConnection): Promise<void> {
  try {
    await visit(connection);
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === WRONG_PASSWORD) {
      throw new StartRefused(
        'password',
        'The file `password` does not hold the password of the database beside it.',
        'Put the file from the same backup back, both belong together.',
        { cause: error },
      );
    }
    if (code !== UNKNOWN_DATABASE) throw error;
    await visit({ ...connection, database: 'postgres' }, async (client) => {
      await client.query(`create database ${pg.escapeIdentifier(connection.database)}`);
    });
  }
}

async function visit(
  connection: EmbeddedConnection,
  purpose: (client: pg.Client) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const client = new pg.Client({ ...connection, ssl: false });
  await client.connect();
  try {
    await purpose(client);
  } finally {
    await client.end();
  }
}
