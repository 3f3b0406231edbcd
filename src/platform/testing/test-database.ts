import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { openDatabase, type Connection, type Database } from '../db/database.ts';
import { templateDatabase } from './start-test-server.ts';

/** A database of a test file's own, with the product's connections and the owner's. */
export interface TestDatabase extends AsyncDisposable {
  application: Database;
  owner: Database;
  connection: Connection;
}

/** Copies the migrated template (some 50 ms) and drops the copy when disposed. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const administration = openDatabase(server, { as: 'owner', size: 1 });
  await administration.pool.query(`create database ${name} template ${templateDatabase}`);
  const connection = { ...server, database: name };
  const application = openDatabase(connection, { as: 'application', size: 8 });
  const owner = openDatabase(connection, { as: 'owner', size: 4 });
  return {
    application,
    owner,
    connection,
    async [Symbol.asyncDispose]() {
      await Promise.all([application.close(), owner.close()]);
      await administration.pool.query(`drop database ${name} with (force)`);
      await administration.close();
    },
  };
}
