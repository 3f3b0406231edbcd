import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { pack as packTar } from 'tar-stream';
import type { Database } from '../../db/database.ts';
import { About, backupFormat, nameOf, type Manifest, type TableProof } from './backup-format.ts';
import { BackupRefused } from './backup-refused.ts';
import { copyOut, copySettings } from './copy-out.ts';
import { listTables } from './list-tables.ts';
import { pendingJobs } from './pending-jobs.ts';
import { seal } from './seal.ts';

/** Rows are gathered into parts of about this size, as tar wants to know sizes beforehand. */
const partSize = 8_388_608;

/** How a backup is written. */
export interface BackupOptions {
  /** Must not exist yet. */
  file: string;
  passphrase?: string;
  /** The house's key, where it lies in a file: without it sealed things in the tables open nowhere. */
  houseKey?: string | undefined;
  onTable?: (proof: TableProof) => void;
  signal?: AbortSignal;
}

/**
 * Writes everything the product stores into one file that only its owner may read, as it was at one moment. The file appears
 * under its name when it is complete and on the disk.
 * @returns what was written; proof enough only once the file was read again (see verify-backup.ts).
 * @throws BackupRefused; Error with code EEXIST, ENOSPC and the like.
 */
export async function writeBackup(owner: Database, options: BackupOptions): Promise<Manifest> {
  const { file, passphrase, signal } = options;
  const unfinished = `${file}.unfinished`;
  await using undo = new AsyncDisposableStack();
  const place = await open(file, 'wx', 0o600);
  undo.defer(() => rm(file, { force: true }));
  await place.close();
  const target = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true });
  undo.defer(() => rm(unfinished, { force: true }));

  const archive = packTar();
  const sealed = async function* (bytes: AsyncIterable<Buffer>) {
    if (passphrase === undefined) yield* bytes;
    else yield* seal(bytes, passphrase);
  };
  const written = pipeline(archive, createZstdCompress(), sealed, target, { signal });
  const add = (name: string, body: Buffer) =>
    new Promise<void>((resolve, reject) => {
      archive.entry({ name, size: body.length, mode: 0o600, mtime: new Date(0) }, body, (error) => (error ? reject(error) : resolve()));
    });
  const filled = fill(owner, add, options);
  filled.then(
    () => archive.finalize(),
    (error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  const [outcome, end] = await Promise.allSettled([filled, written]);
  if (end.status === 'rejected' && outcome.status === 'fulfilled') throw end.reason;
  if (outcome.status === 'rejected') throw outcome.reason;
  await rename(unfinished, file);
  const directory = await open(dirname(file));
  await directory.sync().catch(() => undefined);
  await directory.close();
  undo.move();
  return outcome.value;
}

/** Reads the tables in one snapshot and hands them over part by part. */
async function fill(
  owner: Database,
  add: (name: string, body: Buffer) => Promise<void>,
  { onTable, signal, houseKey }: BackupOptions,
): Promise<Manifest> {
  const client = await owner.pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    await client.query(copySettings);
    const tables = await listTables(client);
    if (tables.length === 0) throw new BackupRefused('The database holds nothing of Ohrensessel.');
    const about = Buffer.from(JSON.stringify({ ...(await describe(client, tables)), houseKey }, null, 2));
    await add('about.json', about);
    const manifest: Manifest = { about: createHash('sha256').update(about).digest('hex'), tables: [] };
    for (const table of tables) {
      let part = 0;
      let held: Buffer[] = [];
      let size = 0;
      const flush = async () => {
        part += 1;
        await add(`tables/${nameOf(table)}/${String(part).padStart(6, '0')}`, Buffer.concat(held));
        held = [];
        size = 0;
      };
      const proof = await copyOut(client, table, async (chunk) => {
        signal?.throwIfAborted();
        held.push(chunk);
        size += chunk.length;
        if (size >= partSize) await flush();
      });
      if (size > 0) await flush();
      manifest.tables.push(proof);
      onTable?.(proof);
    }
    await add('manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)));
    await client.query('commit');
    client.release();
    return manifest;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function describe(client: Parameters<typeof listTables>[0], tables: About['tables']): Promise<About> {
  const version = await client.query<{ server_version: string }>('show server_version');
  const migrations = await client.query<{ name: string }>('select name from platform.kysely_migration order by name');
  const sequences = await client.query<About['sequences'][number]>(`
    select schemaname as schema, sequencename as sequence, last_value::text as value from pg_sequences
    where schemaname !~ '^pg_' and schemaname not in ('public', 'graphile_worker') and last_value is not null order by 1, 2`);
  return {
    format: backupFormat,
    createdAt: new Date().toISOString(),
    postgres: version.rows[0]?.server_version ?? '',
    migrations: migrations.rows.map((row) => row.name),
    tables,
    sequences: sequences.rows,
    jobs: await pendingJobs(client),
  };
}
