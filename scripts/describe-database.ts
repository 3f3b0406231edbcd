import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded/start-embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { writeRows } from '../src/platform/db/write-rows.ts';

/** Migrates an empty database and writes what it then looks like into `db/rows.ts`. */
const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-describe-'));
try {
  await using server = await startEmbedded({ directory: join(directory, 'postgres'), settings: { fsync: 'off' } });
  await using owner = openDatabase(server.connection, { as: 'owner' });
  await migrate(owner);
  await writeFile(join(import.meta.dirname, '../db/rows.ts'), await writeRows(owner));
} finally {
  await rm(directory, { recursive: true, force: true });
}
