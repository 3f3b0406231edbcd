import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/platform/db/database.ts';
import { startEmbedded } from '../../src/platform/db/embedded/start-embedded.ts';

/** A durable server of the bench's own, in a folder that disappears. */
export interface BenchServer extends AsyncDisposable {
  /** Creates an empty database and says how to reach it. */
  database(name: string): Promise<{ url: string; owner: Database }>;
}

/** Starts the embedded server as it runs for customers: nothing about durability is switched off. */
export async function benchServer(): Promise<BenchServer> {
  const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-bench-'));
  const server = await startEmbedded({ directory: join(directory, 'postgres') });
  const { user, password, host, port } = server.connection;
  const opened: Database[] = [];
  return {
    async database(name) {
      const administration = openDatabase(server.connection, { as: 'owner', size: 1 });
      await administration.pool.query(`create database ${name}`);
      await administration.close();
      const owner = openDatabase({ ...server.connection, database: name }, { as: 'owner', size: 4 });
      opened.push(owner);
      const url = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`;
      return { url, owner };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((database) => database.close()));
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
