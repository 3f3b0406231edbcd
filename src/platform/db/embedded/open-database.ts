import pg from 'pg';
import { refreshCollations } from './refresh-collations.ts';
import { StartRefused } from './start-refused.ts';
import { visit } from './visit.ts';

/** Settings node-postgres understands; `host` is the directory of the server's socket. */
export interface EmbeddedConnection {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
  /** Said aloud because node-postgres would otherwise follow PGSSLMODE, and a local socket speaks no TLS. */
  ssl: false;
}

const UNKNOWN_DATABASE = '3D000';
const WRONG_PASSWORD = '28P01';

/** Proves that the server answers under this connection, and creates the database if it does not exist yet. */
export async function openDatabase(connection: EmbeddedConnection, onLog: (line: string) => void): Promise<void> {
  try {
    await visit(connection, (client) => refreshCollations(client, onLog));
  } catch (error) {
    const code = error instanceof pg.DatabaseError ? error.code : undefined;
    if (code === WRONG_PASSWORD) {
      throw new StartRefused(
        'password',
        'The file `password` does not hold the password of the database beside it.',
        'Put the right file back, or delete it: the next start then sets a new password.',
        { cause: error },
      );
    }
    if (code !== UNKNOWN_DATABASE) throw error;
    await visit({ ...connection, database: 'template1' }, async (client) => {
      await refreshCollations(client, onLog);
      await client.query(`create database ${pg.escapeIdentifier(connection.database)}`);
    });
  }
}
