import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase, type Connection, type Database } from '#platform/db/database.ts';
import { migrate } from '#platform/db/migrate.ts';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { nameOf } from './backup-format.ts';
import { listTables } from './list-tables.ts';
import { readBackup } from './read-backup.ts';
import { restoreBackup } from './restore-backup.ts';
import { seal, unseal } from './seal.ts';
import { writeBackup } from './write-backup.ts';

let house: TestHouse;
let directory: string;
const databases: string[] = [];
const owner = () => openDatabase(inject('testServer'), { as: 'owner', size: 2 });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'backup-'));
  house = await openTestHouse();
  await fill();
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await using administration = owner();
  for (const name of databases) await administration.pool.query(`drop database if exists ${name} with (force)`);
  await administration.pool.query('drop role if exists backup_owner');
  await rm(directory, { recursive: true });
});

/** An organisation with conversations, consents, side talk, impressions, thanks and everything that hangs on them. */
async function fill(): Promise<void> {
  const people = await seedPeople(house);
  const host = await people.employee({ roles: ['agent'], name: 'Jürgen "Tab\there" \\N' });
  const guest = await people.employee({ roles: ['guest'] });
  const steward = await people.employee({ roles: ['steward'] });
  const reason = await house.call('PUT', '/catalogue/reasons/leak', { de: 'Undicht', en: 'Leak' }, { as: steward.key });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const visit = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${visit.body.id}/agree`, {}, { as: host.key });
  for (const text of ['Meine Kanne tropft.\nZweite Zeile\tmit Tab', 'Smörgåsbord 🫖 \\. und "Anführung"']) {
    const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text });
    const at = `/desk/conversations/${body.conversationId}`;
    await house.call('POST', `${at}/take`, {}, { as: host.key });
    const { items } = (await house.call('GET', `/chat/conversations/${body.conversationId}/events`, undefined, { as: body.customerKey })).body;
    const asked = items.find((item: { kind: string }) => item.kind === 'asked');
    await house.call('POST', `/chat/conversations/${body.conversationId}/answers`, { askId: asked.askId, granted: ['listen', 'quote'] }, { as: body.customerKey });
    await house.call('POST', `/chat/conversations/${body.conversationId}/turns`, { text: 'Seit Montag.' }, { as: body.customerKey });
    const conversationId = body.conversationId as string;
    const proposal = await house.call('POST', '/praise/proposals', { conversationId, seq: 2 }, { as: host.key });
    await house.call('POST', '/praise', { id: crypto.randomUUID(), conversationId, seq: 2, confirmed: proposal.body.text, helpers: [people.units.sales.id] }, { as: host.key });
    await house.call('POST', `${at}/close`, { reasonId: reason.body.id }, { as: host.key });
  }
  await house.call('POST', `/hosts/${host.id}/side-talk`, { text: 'Das hören wir oft.' }, { as: guest.key });
  await house.call('PUT', `/impressions/${crypto.randomUUID()}`, { text: '! tropft am Deckel', at: new Date().toISOString(), visitId: visit.body.id }, { as: guest.key });
  await eventually(async () => expect(await unread()).toBe('0'));
  await house.db.owner.pool.query(`select graphile_worker.add_job('test:later', '{"n": 1}'::json, run_at => now() + interval '1 day', job_key => 'once')`);
}

/** Events the house has still to read for thanks; meanwhile what it keeps is moving. */
async function unread(): Promise<string> {
  const { rows } = await house.db.owner.pool.query(`
    begin; set local ohrensessel.path = 'backup';
    select count(*) as n from conversations.event e, praise.reader r where (e.xid, e.conversation_id, e.seq) > (r.xid, r.cursor_conversation, r.cursor_seq) or r.cursor_seq is null;
    commit`).then((results) => (results as unknown as Array<{ rows: Array<{ n: string }> }>)[2] ?? { rows: [] });
  return rows[0]?.n ?? 'unknown';
}

/** An empty database; with `as`, owned by that ordinary role instead of the superuser. */
async function emptyDatabase(as?: { role: string; password: string }): Promise<{ owner: Database; connection: Connection } & AsyncDisposable> {
  const name = `restore_${randomBytes(6).toString('hex')}`;
  await using administration = owner();
  await administration.pool.query(`create database ${name} ${as ? `owner ${as.role}` : ''}`);
  databases.push(name);
  const server = inject('testServer');
  const connection = { ...server, database: name, ...(as ? { user: as.role, password: as.password } : {}) };
  const opened = openDatabase(connection, { as: 'owner', size: 3 });
  return { owner: opened, connection, [Symbol.asyncDispose]: () => opened.close() };
}

/** Content of every table by PostgreSQL's own reckoning, apart from the numbers of transactions. */
async function contentOf(database: Database): Promise<Record<string, string>> {
  const client = await database.pool.connect();
  try {
    await client.query(`set ohrensessel.path = 'backup'; set timezone = 'UTC'`);
    const content: Record<string, string> = {};
    for (const table of await listTables(client)) {
      const { rows } = await client.query(`select count(*) || ' ' || coalesce(md5(string_agg(row, '|' order by row)), '') as content from (select (to_jsonb(t) - 'xid')::text as row from ${nameOf(table)} t) r`);
      content[nameOf(table)] = rows[0].content;
    }
    return content;
  } finally {
    client.release(true);
  }
}

async function guardsOf(database: Database): Promise<unknown[]> {
  const { rows } = await database.pool.query(`
    select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated::text as guard from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information_schema|public|graphile_worker)'
    union all select tgrelid::regclass::text || ' ' || tgname || ' ' || tgenabled::text from pg_trigger where not tgisinternal and tgrelid::regclass::text !~ '^graphile_worker'
    union all select oid::regclass::text || ' ' || relrowsecurity::text || ' ' || relforcerowsecurity::text from pg_class where relrowsecurity and relnamespace::regnamespace::text <> 'graphile_worker'
    order by 1`);
  return rows;
}

const file = (name: string) => join(directory, name);

describe('a backup', () => {
  test('brings back every row, secret, guard, sequence and waiting job', async () => {
    await writeBackup(house.db.owner, { file: file('whole') });
    await using empty = await emptyDatabase();
    const { about } = await restoreBackup(empty.owner, { file: file('whole') });
    expect(await contentOf(empty.owner)).toEqual(await contentOf(house.db.owner));
    expect((await contentOf(empty.owner))['praise.thanks']).toMatch(/^2 /);
    expect(Object.values(await contentOf(empty.owner)).filter((content) => !content.startsWith('0 ')).length).toBeGreaterThan(15);
    expect(await guardsOf(empty.owner)).toEqual(await guardsOf(house.db.owner));
    expect(about.jobs).toMatchObject([{ task: 'test:later', payload: { n: 1 }, key: 'once' }]);
    const { rows } = await empty.owner.pool.query('select max(id) < nextval(pg_get_serial_sequence($1, $2)) or max(id) is null as ahead from search.entry', ['search.entry', 'id']);
    expect(rows).toEqual([{ ahead: true }]);
  });

  test('may be read by its owner only, and never overwrites a file', async () => {
    expect((await stat(file('whole'))).mode & 0o777).toBe(0o600);
    await expect(writeBackup(house.db.owner, { file: file('whole') })).rejects.toMatchObject({ code: 'EEXIST' });
    expect(existsSync(file('whole'))).toBe(true);
  });

  test('is one moment: what is said meanwhile is in it wholly or not at all', async () => {
    let said = 0;
    const stop = new AbortController();
    const talk = async () => {
      while (!stop.signal.aborted) {
        await house.call('POST', '/chat/conversations', { language: 'de', text: `Nummer ${(said += 1)}` });
      }
    };
    const talking = talk();
    await writeBackup(house.db.owner, { file: file('busy') });
    stop.abort();
    await talking;
    await using empty = await emptyDatabase();
    // The references and numbers of conversations would not hold if it were two moments.
    await restoreBackup(empty.owner, { file: file('busy') });
    const { rows } = await empty.owner.pool.query(`select count(*)::int as n from conversations.conversation c where last_seq <> (select count(*) from conversations.event e where e.conversation_id = c.id)`);
    expect(rows).toEqual([{ n: 0 }]);
    expect(said).toBeGreaterThan(0);
  });

  test('works for an owner who is no superuser, under forced row-level security', async () => {
    await using administration = owner();
    const role = { role: 'backup_owner', password: 'only-for-this-test' };
    await administration.pool.query(`create role ${role.role} login password '${role.password}'; grant ohrensessel_app to ${role.role} with admin option`);
    await using first = await emptyDatabase(role);
    await restoreBackup(first.owner, { file: file('whole') });
    await writeBackup(first.owner, { file: file('by-owner') });
    await using second = await emptyDatabase(role);
    await restoreBackup(second.owner, { file: file('by-owner') });
    expect(await contentOf(second.owner)).toEqual(await contentOf(first.owner));
    expect((await readBackup(file('by-owner'), undefined)).manifest.tables).toEqual((await readBackup(file('whole'), undefined)).manifest.tables);
  });

  test('goes into an unused database, and into a used one only when that is said', async () => {
    await using target = await emptyDatabase();
    await migrate(target.owner);
    await restoreBackup(target.owner, { file: file('whole') });
    await expect(restoreBackup(target.owner, { file: file('whole') })).rejects.toThrow(/^The database is in use already/);
    await restoreBackup(target.owner, { file: file('whole'), replace: true });
  });

  test('of an older schema comes back as it was and is brought to this release', async () => {
    await using old = await emptyDatabase();
    await migrate(old.owner, { to: '0010-access' });
    await old.owner.pool.query(`insert into platform.instance (born_as) values ('organisation'); insert into people.organisation (name) values ('Alt')`);
    await writeBackup(old.owner, { file: file('old') });
    await using empty = await emptyDatabase();
    await restoreBackup(empty.owner, { file: file('old') });
    expect(await contentOf(empty.owner)).toEqual(await contentOf(old.owner));
    expect((await migrate(empty.owner)).length).toBeGreaterThan(0);
    expect((await empty.owner.pool.query('select name from people.organisation')).rows).toEqual([{ name: 'Alt' }]);
  });

  test('of a newer release is refused before anything is touched', async () => {
    await using newer = await emptyDatabase();
    await migrate(newer.owner);
    await newer.owner.pool.query(`insert into platform.kysely_migration (name, timestamp) values ('9999-future', '')`);
    await writeBackup(newer.owner, { file: file('newer') });
    await using target = await emptyDatabase();
    await expect(restoreBackup(target.owner, { file: file('newer') })).rejects.toThrow(/comes from a newer release \(it has 9999-future\)/);
    expect((await target.owner.pool.query(`select from pg_namespace where nspname = 'platform'`)).rowCount).toBe(0);
  });

  test('that somebody touched is refused, and a failed restore leaves nothing behind', async () => {
    const bytes = await readFile(file('whole'));
    await using target = await emptyDatabase();
    for (const [name, broken] of [
      ['cut', bytes.subarray(0, bytes.length - 200)],
      ['half', bytes.subarray(0, bytes.length >> 1)],
      ['empty', Buffer.alloc(0)],
      ['other', Buffer.from('%PDF-1.7 not a backup at all\n')],
    ] as const) {
      await writeFile(file(name), broken);
      await expect(restoreBackup(target.owner, { file: file(name) }), name).rejects.toThrow(/^(The backup is cut off|The file is not a backup|The backup was changed)/);
    }
    const onTable = (name: string) => {
      if (name === 'people.unit') throw new Error('the power went');
    };
    await expect(restoreBackup(target.owner, { file: file('whole'), onTable })).rejects.toThrow('the power went');
    expect((await target.owner.pool.query(`select from pg_namespace where nspname = 'platform'`)).rowCount).toBe(0);
  });

  test('with a passphrase opens with that passphrase only', async () => {
    await writeBackup(house.db.owner, { file: file('sealed'), passphrase: 'drei Stühle im Regen' });
    expect((await readFile(file('sealed'))).includes('Testhaus')).toBe(false);
    await expect(readBackup(file('sealed'), undefined)).rejects.toThrow('The backup is sealed: give its passphrase, with --sealed, --passphrase-file or OHRENSESSEL_PASSPHRASE.');
    await expect(readBackup(file('sealed'), 'zwei Stühle')).rejects.toThrow('The passphrase does not open this backup.');
    await using empty = await emptyDatabase();
    await restoreBackup(empty.owner, { file: file('sealed'), passphrase: 'drei Stühle im Regen' });
    expect(await contentOf(empty.owner)).toEqual(await contentOf(house.db.owner));
  });

  test('that is stopped leaves no file', async () => {
    const stopping = AbortSignal.abort(new Error('stopped'));
    await expect(writeBackup(house.db.owner, { file: file('stopped'), signal: stopping })).rejects.toThrow();
    expect([existsSync(file('stopped')), existsSync(`${file('stopped')}.unfinished`)]).toEqual([false, false]);
  });
});

describe('a seal', () => {
  const through = async (bytes: Uint8Array, chunk: number) => {
    async function* source() {
      for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
    }
    const [header = Buffer.alloc(0), ...body] = await Array.fromAsync(seal(source(), 'pass', 2 ** 14));
    return { header: header.toString().trimEnd(), body: Buffer.concat(body) };
  };
  const opened = async (header: string, body: Uint8Array) => Buffer.concat(await Array.fromAsync(unseal(header, (async function* () { yield body; })(), 'pass')));

  test('gives back exactly what went in, whatever its length', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const bytes = randomBytes(length);
      const { header, body } = await through(bytes, 10_000);
      expect((await opened(header, body)).equals(bytes)).toBe(true);
    }
  });

  test('breaks with any byte that is changed, left out or added', async () => {
    const { header, body } = await through(randomBytes(140_000), 65_536);
    const sealed = 65_552;
    const ways = {
      change: (at: number) => Buffer.concat([body.subarray(0, at), Buffer.from([(body[at] ?? 0) ^ 1]), body.subarray(at + 1)]),
      cut: (at: number) => body.subarray(0, at),
      add: () => Buffer.concat([body, Buffer.from([0])]),
      exchange: () => Buffer.concat([body.subarray(sealed, 2 * sealed), body.subarray(0, sealed), body.subarray(2 * sealed)]),
    };
    const damage = fc.tuple(fc.constantFrom(...(Object.keys(ways) as Array<keyof typeof ways>)), fc.nat(body.length - 1));
    await fc.assert(
      fc.asyncProperty(damage, async ([way, at]) => {
        await expect(opened(header, ways[way](at))).rejects.toThrow(/^The (passphrase|backup)/);
      }),
      { numRuns: 25 },
    );
  });
});
