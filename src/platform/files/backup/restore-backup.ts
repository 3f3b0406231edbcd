import { pipeline } from 'node:stream/promises';
import { escapeIdentifier, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Database } from '../../db/database.ts';
import { migrate, migrations } from '../../db/migrate.ts';
import { nameOf, type About, type BackupTable, type Manifest } from './backup-format.ts';
import { BackupRefused } from './backup-refused.ts';
import { copyOut, copySettings, relation } from './copy-out.ts';
import { listTables } from './list-tables.ts';
import { liftGuards } from './lift-guards.ts';
import { ownSchemas } from './own-schemas.ts';
import { readBackup } from './read-backup.ts';

/** How a backup is brought back. */
export interface RestoreOptions {
  file: string;
  passphrase?: string;
  /** Deletes what the database holds; otherwise it must be unused. */
  replace?: boolean;
  onTable?: (name: string) => void;
}

/**
 * Brings a backup into a database, in one transaction that ends only when every table is again what the manifest says. An
 * older schema is restored as it was; bring it to this release with `migrate` afterwards.
 * @throws BackupRefused when the backup is broken or newer than this release, or the database is in use; nothing was changed then.
 */
export async function restoreBackup(owner: Database, options: RestoreOptions): Promise<{ about: About; manifest: Manifest }> {
  const { file, passphrase } = options;
  // Read once to its end before anything is touched.
  const { about } = await readBackup(file, passphrase);
  await assertKnown(about);
  await clear(owner, options.replace ?? false);
  try {
    await migrate(owner, { to: about.migrations.at(-1) ?? '' });
    return await fill(owner, options);
  } catch (error) {
    await clear(owner, true);
    throw error;
  }
}

/** Refuses what this release does not know: it could only lose it. */
async function assertKnown({ migrations: theirs, createdAt }: About): Promise<void> {
  const ours = Object.keys(await migrations());
  const unknown = theirs.find((name, index) => ours[index] !== name);
  if (unknown) {
    throw new BackupRefused(`The backup of ${createdAt.slice(0, 10)} comes from a newer release (it has ${unknown}). Restore it with that release or a later one.`);
  }
}

/** Leaves the database without anything of ours. */
async function clear(owner: Database, replace: boolean): Promise<void> {
  const client = await owner.pool.connect();
  try {
    const schemas = await ownSchemas(client);
    if (!replace && schemas.includes('platform') && (await isInhabited(client))) {
      throw new BackupRefused('The database is in use already. Restore into an empty one, or say --replace to delete what is there.');
    }
    for (const schema of [...schemas, 'graphile_worker']) await client.query(`drop schema if exists ${escapeIdentifier(schema)} cascade`);
  } finally {
    client.release();
  }
}

/** Whether anybody has gone through one of the two doors. */
async function isInhabited(client: PoolClient): Promise<boolean> {
  const known = await client.query<{ there: boolean }>(`select to_regclass('platform.instance') is not null as there`);
  if (!known.rows[0]?.there) return false;
  const { rows } = await client.query<{ n: number }>('select count(*)::int as n from platform.instance');
  return rows[0]?.n !== 0;
}

async function fill(owner: Database, { file, passphrase, onTable }: RestoreOptions) {
  const client = await owner.pool.connect();
  try {
    await client.query('begin');
    await client.query(copySettings);
    const restored = new Map((await listTables(client)).map((table) => [nameOf(table), table]));
    const lowerGuards = await liftGuards(client, [...restored.values()]);
    // A migration may have brought rows of its own.
    await client.query(`truncate ${[...restored.values()].map(relation).join(', ')}`);
    const { about, manifest } = await readBackup(file, passphrase, {
      async table(table, rows) {
        assertFits(table, restored.get(nameOf(table)));
        const columns = table.columns.map(escapeIdentifier).join(', ');
        await pipeline(rows, client.query(copyFrom(`copy ${relation(table)} (${columns}) from stdin`)));
        onTable?.(nameOf(table));
      },
    });
    for (const { schema, sequence, value } of about.sequences) {
      await client.query('select setval($1::regclass, $2::bigint)', [`${escapeIdentifier(schema)}.${escapeIdentifier(sequence)}`, value]);
    }
    await lowerGuards();
    for (const expected of manifest.tables) {
      const table = about.tables.find((each) => nameOf(each) === expected.name);
      const found = table && (await copyOut(client, table));
      if (found?.sha256 !== expected.sha256 || found.rows !== expected.rows) throw new BackupRefused(`${expected.name} did not come back as it was written.`);
    }
    await client.query('commit');
    client.release();
    return { about, manifest };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

function assertFits(table: BackupTable, here: BackupTable | undefined): void {
  const missing = here ? table.columns.find((column) => !here.columns.includes(column)) : undefined;
  if (!here || missing) throw new BackupRefused(`The backup has ${nameOf(table)}${missing ? `.${missing}` : ''}, which this release does not know.`);
}
