import release from '../package.json' with { type: 'json' };
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/platform/db/database.ts';
import { startEmbedded } from '../src/platform/db/embedded/start-embedded.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { writeRelease } from '../src/platform/db/schema/write-release.ts';
import { writeSchema } from '../src/platform/db/schema/write-schema.ts';
import { writeRows } from '../src/platform/db/write-rows.ts';

/**
 * Migrates an empty database and writes what it then looks like: the row types, the schema, and the schema of the release that
 * package.json names. That one follows along until the version goes up; from then on it stays as it is.
 */
const db = join(import.meta.dirname, '../db');
const directory = await mkdtemp(join(tmpdir(), 'ohrensessel-describe-'));
try {
  await using server = await startEmbedded({ directory: join(directory, 'postgres'), settings: { fsync: 'off' } });
  await using owner = openDatabase(server.connection, { as: 'owner' });
  await migrate(owner);
  await mkdir(join(db, 'releases'), { recursive: true });
  await writeFile(join(db, 'rows.ts'), await writeRows(owner));
  await writeFile(join(db, 'schema.sql'), await writeSchema(owner));
  await writeFile(join(db, 'releases', `${release.version}.sql`), await writeRelease(owner));
} finally {
  await rm(directory, { recursive: true, force: true });
}
