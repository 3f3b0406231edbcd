import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../db/database.ts';
import { startEmbedded } from '../db/embedded/start-embedded.ts';
import { migrate } from '../db/migrate.ts';
import { Jobs } from '../jobs/jobs.ts';
import { pino } from 'pino';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: { host: string; port: number; user: string; password: string; database: string };
  }
}

/** Name of the migrated database every test file's own one is copied from. */
export const templateDatabase = 'ohrensessel_template';

/** Starts the real server once for the whole run and migrates the template. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-test-'));
  const server = await startEmbedded({
    directory: join(directory, 'postgres'),
    // Durability is tested on its own; everywhere else it would only cost time.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' },
  });
  {
    await using owner = openDatabase(server.connection, { as: 'owner' });
    await owner.pool.query(`create database ${templateDatabase}`);
    await using template = openDatabase({ ...server.connection, database: templateDatabase }, { as: 'owner' });
    await migrate(template);
    await new Jobs(template.pool, pino({ level: 'silent' })).prepare();
  }
  project.provide('testServer', server.connection);
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
