import release from '../../../../package.json' with { type: 'json' };
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { testDatabase } from '#platform/testing/test-database.ts';
import { openDatabase, type Database } from '../database.ts';
import { migrate, migrations } from '../migrate.ts';
import { writeRows } from '../write-rows.ts';
import { writeRelease } from './write-release.ts';
import { writeSchema } from './write-schema.ts';

const db = join(import.meta.dirname, '../../../../db');
const read = (file: string) => readFileSync(join(db, file), 'utf8');
const toDrop: string[] = [];

afterAll(async () => {
  await using administration = openDatabase(inject('testServer'), { as: 'owner', size: 1 });
  for (const name of toDrop) await administration.pool.query(`drop database if exists ${name} with (force)`);
});

/** A database made by SQL alone. */
async function databaseFrom(sql: string): Promise<Database> {
  const name = `schema_${randomBytes(6).toString('hex')}`;
  await using administration = openDatabase(inject('testServer'), { as: 'owner', size: 1 });
  await administration.pool.query(`create database ${name}`);
  toDrop.push(name);
  const owner = openDatabase({ ...inject('testServer'), database: name }, { as: 'owner', size: 2 });
  await owner.pool.query(sql);
  return owner;
}

describe('the database', () => {
  test('is after all migrations what db/schema.sql says, and db/rows.ts (else: npm run db:describe)', async () => {
    await using migrated = await testDatabase();
    expect(await writeSchema(migrated.owner)).toBe(read('schema.sql'));
    expect(await writeRows(migrated.owner)).toBe(read('rows.ts'));
  });

  test('made by db/schema.sql is the same one', async () => {
    await using fresh = await databaseFrom(read('schema.sql'));
    expect(await writeSchema(fresh)).toBe(read('schema.sql'));
  });

  test('is described anew whenever something in it changes', async () => {
    await using fresh = await databaseFrom(read('schema.sql'));
    const changes = [
      'alter table people.unit alter column key set default now()::text',
      'alter table consent.ledger no force row level security',
      'drop policy ledger_write on consent.ledger',
      'grant delete on conversations.event to ohrensessel_app',
      'drop index conversations.event_xid',
      'create or replace function platform.path() returns text language sql stable parallel safe return \'backup\'',
      'drop trigger keep_seats on conversations.event',
    ];
    let before = await writeSchema(fresh);
    for (const change of changes) {
      await fresh.pool.query(change);
      const after = await writeSchema(fresh);
      expect(after, change).not.toBe(before);
      before = after;
    }
  });
});

describe('a release', () => {
  const releases = readdirSync(join(db, 'releases')).map((file) => file.replace('.sql', ''));

  test('stands beside the others from the day its version is in package.json', async () => {
    await using migrated = await testDatabase();
    expect(releases).toContain(release.version);
    expect(await writeRelease(migrated.owner)).toBe(read(`releases/${release.version}.sql`));
  });

  test.each(releases)('%s is brought to this one, with everything that was in it', async (version) => {
    await using old = await databaseFrom(read(`releases/${version}.sql`));
    await old.pool.query(lived);
    await migrate(old);
    expect(await writeSchema(old)).toBe(read('schema.sql'));
    const applied = await old.pool.query<{ name: string }>('select name from platform.kysely_migration order by name');
    expect(applied.rows.map((row) => row.name)).toEqual(Object.keys(await migrations()));
    const { rows } = await old.pool.query(`
      select o.name as organisation, e.name as agent, c.state, c.last_seq, string_agg(v.body ->> 'text', ' ' order by v.seq) as said, count(l.*)::int as consents
      from people.organisation o, people.employee e, conversations.conversation c
      join conversations.event v on v.conversation_id = c.id left join consent.ledger l on l.conversation_id = c.id and l.seq = v.seq
      group by o.name, e.name, c.state, c.last_seq`);
    expect(rows).toEqual([{ organisation: 'Haus am See', agent: 'Jo Beispiel', state: 'live', last_seq: 4, said: 'Guten Tag', consents: 1 }]);
  });
});

/** Something of everything the first release knew. */
const lived = `
  insert into platform.instance (born_as) values ('organisation');
  insert into platform.secret (name, value) values ('turn-keys', '\\x00');
  insert into people.organisation (name) values ('Haus am See');
  insert into people.employee (id, name, email, roles) values ('00000000-0000-4000-8000-000000000001', 'Jo Beispiel', 'jo@example.org', '{agent,guest}');
  insert into people.customer (id, pseudonym, language, origin) values ('00000000-0000-4000-8000-000000000002', 'K-7FPA', 'de', 'real');
  insert into conversations.conversation (id, customer_id, channel, origin, language, state, agent_id, last_seq, opened_at)
    values ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 'chat', 'real', 'de', 'live', '00000000-0000-4000-8000-000000000001', 4, now());
  insert into conversations.event (conversation_id, seq, at, kind, party, body) values
    ('00000000-0000-4000-8000-000000000003', 1, now(), 'opened', 'customer', '{"channel": "chat", "language": "de", "origin": "real"}'),
    ('00000000-0000-4000-8000-000000000003', 2, now(), 'turn', 'customer', '{"text": "Guten Tag"}'),
    ('00000000-0000-4000-8000-000000000003', 3, now(), 'listener-joined', 'system', '{"visitId": "00000000-0000-4000-8000-000000000004", "handle": "abc", "function": {"de": "x", "en": "x"}}'),
    ('00000000-0000-4000-8000-000000000003', 4, now(), 'granted', 'customer', '{"purpose": "listen", "audience": [], "speakers": [], "askId": null, "means": "page"}');
  insert into consent.ledger (conversation_id, n, at, kind, party, purpose, seq, commitment, previous, hash)
    values ('00000000-0000-4000-8000-000000000003', 1, now(), 'granted', 'customer', 'listen', 4, '\\x00', '\\x00', '\\x01')`;
