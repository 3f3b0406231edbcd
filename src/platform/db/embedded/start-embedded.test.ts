import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { clusterMark } from './cluster-mark.ts';
import { findRunning } from './find-running.ts';
import type { EmbeddedConnection } from './open-database.ts';
import { processesOf } from './server-process.ts';
import { startEmbedded } from './start-embedded.ts';
import { query } from './testing/query.ts';
import { scratchData } from './testing/scratch-data.ts';
import { scratchDirectory } from './testing/scratch-directory.ts';

test('the first start makes a database that speaks German, guards its pages and listens on no network', async () => {
  using scratch = scratchDirectory();
  const directory = path.join(scratch.path, 'data', 'postgres');
  const heard: string[] = [];
  await using server = await startEmbedded({ directory, onLog: (line) => heard.push(line) });

  const [row] = await query(
    server.connection,
    `select (select string_agg(w, ' ' order by w) from unnest(array['Zorn', 'Übung', 'apple', 'Ärger']) w) sorted,
            lower('ÄÖÜ') as lowered,
            to_tsvector('german', '„Schöne Häuser“') @@ to_tsquery('german', 'haus & schön') as found,
            current_setting('data_checksums') checksums, current_setting('listen_addresses') addresses,
            current_setting('fsync') fsync, current_database() as database,
            (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) methods`,
  );
  expect(row).toEqual({
    sorted: 'apple Ärger Übung Zorn',
    lowered: 'äöü',
    found: true,
    checksums: 'on',
    addresses: '',
    fsync: 'on',
    database: 'ohrensessel',
    methods: 'scram-sha-256',
  });
  expect(heard).toEqual([`First start: creating the database in ${directory}.`]);
});

test('nobody else can read the password, come near the data or do without the password', async () => {
  using scratch = scratchDirectory();
  await using server = await startEmbedded({ directory: scratch.path });

  const mode = (name: string) => (statSync(path.join(scratch.path, name)).mode & 0o777).toString(8);
  expect(['', 'password', 'cluster'].map(mode)).toEqual(['700', '600', '700']);
  await expect(query({ ...server.connection, password: 'guess' }, 'select 1')).rejects.toThrow(/password/);
});

test('a warm start takes less than a second and finds what was saved', async () => {
  using scratch = await scratchData();
  const first = await startEmbedded({ directory: scratch.path });
  await query(first.connection, `create table note as select 'kept' as word`);
  await first.stop();

  const begun = performance.now();
  await using server = await startEmbedded({ directory: scratch.path });
  const took = performance.now() - begun;
  process.stdout.write(`warm start: ${took.toFixed(0)} ms\n`);

  expect(await query(server.connection, 'select word from note')).toEqual([{ word: 'kept' }]);
  expect(took).toBeLessThan(1000);
});

test('a stopped server leaves no process, no socket and no claim behind', async () => {
  using scratch = await scratchData();
  const server = await startEmbedded({ directory: scratch.path });
  const mark = clusterMark(path.join(scratch.path, 'cluster'));
  expect(processesOf(mark)).toContain(server.pid);
  expect(findRunning(scratch.path)).toEqual(server.connection);

  await Promise.all([server.stop(), server.stop()]);

  expect(processesOf(mark)).toEqual([]);
  expect(readdirSync(server.connection.host).filter((name) => name.includes('PGSQL'))).toEqual([]);
  expect(existsSync(path.join(scratch.path, 'holder.json'))).toBe(false);
  expect(findRunning(scratch.path)).toBeUndefined();
});

test.each(['Übung, „klein“ und "fein"', 'Größe zählt '.repeat(14).trim()])(
  'a path with spaces, umlauts, quotes and commas works, too long for a socket or not: %s',
  async (name) => {
    using scratch = scratchDirectory();
    const directory = path.join(scratch.path, name);
    const server = await startEmbedded({ directory });
    expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(server.connection.host).mode & 0o777).toBe(0o700);
    await server.stop();
    // The cluster stays, a directory that held nothing but the socket goes.
    expect(existsSync(server.connection.host)).toBe(server.connection.host.startsWith(directory));
  },
);

test('settings and the name of the database can be chosen', async () => {
  using scratch = await scratchData();
  const options = { directory: scratch.path, settings: { fsync: 'off', work_mem: '7MB' }, database: 'Zweite Übung' };
  await using server = await startEmbedded(options);

  const chosen = `select current_setting('work_mem') work, current_setting('fsync') fsync, current_database() as name`;
  expect(await query(server.connection, chosen)).toEqual([{ work: '7MB', fsync: 'off', name: 'Zweite Übung' }]);
});

test('what people wrote never reaches the log, not even in an error or a crash', async () => {
  using scratch = await scratchData();
  await using server = await startEmbedded({ directory: scratch.path });
  const secret = 'Kummerkasten';
  const attempts = [
    `select '${secret}'::integer`,
    `create table secrets (word text primary key, check (word <> 'x${secret}'))`,
    `insert into secrets values ('${secret}')`,
    `insert into secrets values ('${secret}')`,
    `insert into secrets values ('x${secret}')`,
    `select "${secret}" from nowhere`,
    `do $$ begin raise warning '${secret}'; end $$`,
    `select '${secret}', pg_terminate_backend(pg_backend_pid())`,
  ];
  for (const attempt of attempts) await query(server.connection, attempt).catch(() => undefined);
  const [victim] = await Promise.all([
    query(server.connection, `select '${secret}', pg_sleep(30)`).catch((error: unknown) => error),
    killWhoeverSleeps(server.connection),
  ]);
  expect(victim).toBeInstanceOf(Error);
  await server.stop();

  const folder = path.join(scratch.path, 'cluster', 'log');
  const files = [path.join(scratch.path, 'start.log'), ...readdirSync(folder).map((name) => path.join(folder, name))];
  const log = files.map((file) => readFileSync(file, 'utf8')).join('');
  expect(log).toContain('was terminated by signal 9');
  expect(log).not.toContain(secret);
});

async function killWhoeverSleeps(connection: EmbeddedConnection): Promise<void> {
  const asleep = `select pid from pg_stat_activity where wait_event = 'PgSleep'`;
  let sleepers: { pid: number }[] = [];
  while (sleepers.length === 0) sleepers = await query(connection, asleep);
  for (const { pid } of sleepers) process.kill(pid, 'SIGKILL');
}

test('a lost password is replaced, one that does not fit is named', async () => {
  using scratch = await scratchData();
  const password = path.join(scratch.path, 'password');
  const lost = readFileSync(password, 'utf8');
  rmSync(password);
  const server = await startEmbedded({ directory: scratch.path });
  expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(server.connection.password).not.toBe(lost);
  await server.stop();

  writeFileSync(password, 'from another backup');
  await expect(startEmbedded({ directory: scratch.path })).rejects.toMatchObject({ reason: 'password' });
  expect(processesOf(clusterMark(path.join(scratch.path, 'cluster')))).toEqual([]);
});

test('new sorting rules rebuild the indexes once', async () => {
  using scratch = await scratchData();
  const heard: string[] = [];
  const start = (database?: string) =>
    startEmbedded({ directory: scratch.path, database, onLog: (line) => heard.push(line) });
  const server = await start();
  await query(
    server.connection,
    `create table name (word text primary key, nick text collate "de-x-icu" unique)`,
    `update pg_database set datcollversion = '1.0' where datname in ('ohrensessel', 'template1')`,
    `update pg_collation set collversion = '1.0' where collname = 'de-x-icu'`,
  );
  await server.stop();

  const rebuilt = await start();
  expect(
    await query(rebuilt.connection, `select 1 from pg_collation where collversion <> pg_collation_actual_version(oid)`),
  ).toEqual([]);
  await rebuilt.stop();
  // Another database can only be made from a template that is up to date as well.
  await (await start('second')).stop();
  await (await start()).stop();
  expect(heard).toEqual([
    'The sorting rules of this version are new: rebuilding the indexes of ohrensessel.',
    'The sorting rules of this version are new: rebuilding the indexes of template1.',
  ]);
});
