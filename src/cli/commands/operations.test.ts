import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { genesis, linkOf } from '#people/consent/server/chain.ts';
import { signHeads } from '#people/consent/server/sign-heads.ts';
import { openDatabase } from '#platform/db/database.ts';
import { startEmbedded, type EmbeddedServer } from '#platform/db/embedded/start-embedded.ts';
import { migrate } from '#platform/db/migrate.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { readHouseKey } from '#platform/vault/house-key.ts';
import { runCommand, type Ran } from '../testing/run-command.ts';

/** A data directory as a running product keeps it, and the product's server. */
let directory: string;
let server: EmbeddedServer;
let environment: Record<string, string>;
const at = (name: string) => join(directory, name);
const started = (data: string) => startEmbedded({ directory: join(data, 'postgres'), settings: { fsync: 'off' } });

async function query(running: EmbeddedServer, text: string) {
  await using owner = openDatabase(running.connection, { as: 'owner', size: 1 });
  return (await owner.pool.query(text)).rows;
}
const stateOf = ({ said }: Ran, check: string) => said.find((line) => line.replace(/\u001b\[\d+m/g, '').slice(6, 20).trimEnd() === check)?.replace(/\u001b\[\d+m/g, '').slice(0, 4).trimEnd();

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'operations-'));
  environment = { OHRENSESSEL_DATA: at('data') };
});
afterAll(async () => {
  await server?.stop();
  await rm(directory, { recursive: true });
});

describe('before the first start', () => {
  test('the doctor says what to do first, and nothing is wrong', async () => {
    const ran = await runCommand(['doctor'], { environment });
    expect(ran.code).toBe(0);
    expect(stateOf(ran, 'data directory')).toBe('warn');
    expect(ran.said.join('\n')).toContain('npm start');
  });

  test('there is nothing to back up', async () => {
    await expect(runCommand(['backup', at('none')], { environment })).rejects.toThrow(/^There is no data in/);
  });
});

describe('beside a running server', () => {
  beforeAll(async () => {
    server = await started(at('data'));
    readHouseKey({ dataDirectory: at('data'), secret: undefined });
    await using owner = openDatabase(server.connection, { as: 'owner', size: 2 });
    await migrate(owner);
    await owner.pool.query(`insert into platform.instance (born_as) values ('organisation'); insert into people.organisation (name) values ('Haus am See')`);
  });

  test('the doctor finds the database, the guards and the missing backup', async () => {
    const ran = await runCommand(['doctor'], { environment });
    const states = Object.fromEntries(['Node', 'data directory', 'disk', 'TLS', 'server', 'database', 'schema', 'role', 'policies', 'clock', 'lines', 'webhooks', 'backup'].map((check) => [check, stateOf(ran, check)]));
    expect(states).toEqual({ Node: 'ok', 'data directory': 'ok', disk: 'ok', TLS: 'ok', server: 'warn', database: 'ok', schema: 'ok', role: 'ok', policies: 'ok', clock: 'ok', lines: 'ok', webhooks: 'ok', backup: 'warn' });
    expect(ran.code).toBe(0);
  });

  test('the doctor names webhooks that were switched off and lines in trouble', async () => {
    await query(server, `
      insert into webhooks.endpoint (id, name, url, house_address, types, state, secret, created_at)
      values (gen_random_uuid(), 'CRM', 'https://crm.example/hook', 'https://haus.example', '{customer.erased}', 'failing', '', now()),
             (gen_random_uuid(), 'Archiv', 'https://archiv.example/hook', 'https://haus.example', '{customer.erased}', 'active', '', now());
      insert into lines.line (id, kind, name, settings, secrets, version, public_address)
      values (gen_random_uuid(), 'mail', 'Postfach', '{}', '', gen_random_uuid(), 'https://haus.example');
      insert into lines.state (line_id, trouble) select id, '{"de": "Das Kennwort stimmt nicht", "en": "The password is wrong"}' from lines.line`);
    const ran = await runCommand(['doctor'], { environment });
    expect([stateOf(ran, 'webhooks'), stateOf(ran, 'lines'), ran.code]).toEqual(['warn', 'warn', 0]);
    expect(ran.said.join('\n')).toContain('switched off: CRM (nothing arrived for three days, 0 waiting)');
    expect(ran.said.join('\n')).toContain('in trouble: Postfach (The password is wrong)');
    await query(server, `delete from webhooks.endpoint; delete from lines.line`);
  });

  test('a backup is written while it runs, verified, and noted where the data-protection officer reads it', async () => {
    const ran = await runCommand(['backup', at('one')], { environment });
    expect(ran).toMatchObject({ code: 0, said: [expect.stringMatching(/one: \d+ tables, \d+ rows, .*, verified\.$/)], noted: [expect.stringContaining('every secret of this instance, unencrypted')] });
    expect((await stat(at('one'))).mode & 0o777).toBe(0o600);
    expect(await query(server, `select what, employee_id from privacy.access`)).toEqual([{ what: 'backup', employee_id: null }]);
    expect(stateOf(await runCommand(['doctor'], { environment }), 'backup')).toBe('ok');
  });

  test('ordinary tools can open it', async () => {
    const names = execFileSync('tar', ['-tf', '-'], { input: zstdDecompressSync(await readFile(at('one'))) }).toString().split('\n');
    expect(names[0]).toBe('about.json');
    expect(names).toContain('tables/people.organisation/000001');
  });

  test('a passphrase that would be guessed is refused, a good one seals', async () => {
    await expect(runCommand(['backup', at('weak'), '--seal'], { environment, answers: ['short', 'short'] })).rejects.toThrow(/at least 12 characters/);
    await expect(runCommand(['backup', at('weak'), '--seal'], { environment, answers: ['a good long one', 'another long one'] })).rejects.toThrow('The two were not the same.');
    const ran = await runCommand(['backup', at('sealed'), '--seal'], { environment, answers: ['drei Stühle im Regen', 'drei Stühle im Regen'] });
    expect(ran).toMatchObject({ code: 0, said: [expect.stringMatching(/verified, sealed\.$/)], noted: [] });
  });

  test('nothing is restored into data that is being worked on', async () => {
    await expect(runCommand(['restore', at('one'), '--replace', '--yes'], { environment })).rejects.toThrow('Ohrensessel is running on this data. Stop it, then restore.');
  });

  test('the ledger is proved', async () => {
    expect(await runCommand(['consent', 'verify'], { environment })).toMatchObject({ code: 0, said: ['Every chain holds: 0 chains, 0 rows, heads of 0 days.'] });
    const json = await runCommand(['consent', 'verify', '--json'], { environment });
    expect(JSON.parse(json.said[0] ?? '')).toMatchObject({ broken: null });
    expect(await query(server, `select what, employee_id from privacy.access where what = 'verification'`)).toEqual([{ what: 'verification', employee_id: null }, { what: 'verification', employee_id: null }]);
  });

  test('a ledger somebody altered is named, with 1', async () => {
    await query(server, `insert into consent.ledger (conversation_id, n, at, kind, party, purpose, seq, commitment, previous, hash)
      values ('00000000-0000-4000-8000-000000000001', 1, now(), 'granted', 'customer', 'listen', 1, '\\x00', decode(repeat('00', 32), 'hex'), '\\x01')`);
    const ran = await runCommand(['consent', 'verify'], { environment });
    expect(ran).toMatchObject({ code: 1, said: ['Broken. Row 1 of conversation 00000000-0000-4000-8000-000000000001: it was altered.'] });
    await query(server, 'delete from consent.ledger');
  });

  test('a signed day is kept outside with its list, which names a chain that has gone since', async () => {
    await expect(runCommand(['consent', 'save', '2026-11-20', at('none.gz')], { environment })).rejects.toThrow('No heads were signed for 2026-11-20.');
    const commitment = Buffer.alloc(32, 7);
    const hash = linkOf(genesis, 1, '2026-11-20T12:00:00.000Z', commitment).toString('hex');
    const ids = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
    for (const id of ids) {
      await query(server, `insert into consent.ledger (conversation_id, n, at, kind, party, purpose, seq, commitment, previous, hash)
        values ('${id}', 1, '2026-11-20T12:00:00Z', 'granted', 'customer', 'listen', 1, '\\x${commitment.toString('hex')}', '\\x${genesis.toString('hex')}', '\\x${hash}')`);
    }
    {
      await using database = openDatabase(server.connection, { as: 'application', size: 2 });
      await signHeads({ database, secrets: new Secrets(database) }, '2026-11-20');
    }
    const file = at('kept.gz');
    expect(await runCommand(['consent', 'save', '2026-11-20', file], { environment })).toMatchObject({ code: 0, said: [expect.stringContaining('holds 2 chains as they were signed for 2026-11-20.')] });
    await expect(runCommand(['consent', 'save', '2026-11-20', file], { environment })).rejects.toThrow(/EEXIST/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    // As anybody can check it with the tools of every system.
    const [first = '', ...list] = gunzipSync(await readFile(file)).toString().trimEnd().split('\n');
    expect(JSON.parse(first).pieces).toEqual([execFileSync('sha256sum', { input: list.map((line) => `${line}\n`).join('') }).toString().slice(0, 64)]);
    expect(await runCommand(['consent', 'verify', '--heads', file], { environment })).toMatchObject({ code: 0 });

    await query(server, `delete from consent.ledger where conversation_id = '${ids[1]}'; delete from consent.signed_end; delete from consent.head`);
    expect(await runCommand(['consent', 'verify'], { environment })).toMatchObject({ code: 0 });
    const ran = await runCommand(['consent', 'verify', '--heads', file], { environment });
    expect(ran).toMatchObject({ code: 1, said: [`Broken. Row 1 of conversation ${ids[1]}: a signed head says it was there, and its whole chain is gone.`] });
    const cut = at('cut.gz');
    await writeFile(cut, gzipSync([first, list[0]].join('\n')));
    await expect(runCommand(['consent', 'verify', '--heads', cut], { environment })).rejects.toThrow('lists 1 of 2 chains: it was cut off.');
    await writeFile(cut, (await readFile(file)).subarray(0, 200));
    await expect(runCommand(['consent', 'verify', '--heads', cut], { environment })).rejects.toThrow('cut.gz cannot be unpacked');
    await query(server, 'delete from consent.ledger');
  });

  test('the doctor fails where somebody opened a table, or the role may pass by policies', async () => {
    await query(server, `alter table consent.ledger disable row level security; alter role ohrensessel_app bypassrls`);
    const ran = await runCommand(['doctor'], { environment });
    expect([stateOf(ran, 'policies'), stateOf(ran, 'role'), ran.code]).toEqual(['fail', 'fail', 1]);
    await query(server, `alter table consent.ledger enable row level security; alter role ohrensessel_app nobypassrls`);
    const findings = JSON.parse((await runCommand(['doctor', '--json'], { environment })).said[0] ?? '');
    expect(findings).toContainEqual({ state: 'ok', check: 'policies', says: 'without a path nothing is seen' });
  });

  test('the doctor sees a data directory that others can open, and TLS files that do not fit', async () => {
    await chmod(at('data/postgres'), 0o755);
    await writeFile(at('cert.pem'), 'not a certificate');
    const ran = await runCommand(['doctor'], { environment: { ...environment, TLS_CERT: at('cert.pem'), TLS_KEY: at('cert.pem') } });
    expect([stateOf(ran, 'data directory'), stateOf(ran, 'TLS')]).toEqual(['warn', 'fail']);
  });
});

describe('on another machine', () => {
  const other = () => ({ OHRENSESSEL_DATA: at('other') });

  test('a backup comes back into an empty data directory', async () => {
    const ran = await runCommand(['restore', at('sealed'), '--sealed'], { environment: other(), answers: ['drei Stühle im Regen'] });
    expect(ran).toMatchObject({ code: 0, said: [expect.stringMatching(/^Restored the backup of .*, all as they were written\.$/), 'The consent ledger holds: 0 chains, 0 rows.'] });
    await using there = await started(at('other'));
    expect(await query(there, 'select name from people.organisation')).toEqual([{ name: 'Haus am See' }]);
    // With the key that sealed things in it are sealed under, again for its owner only.
    expect(await readFile(at('other/secret.key'), 'utf8')).toBe(await readFile(at('data/secret.key'), 'utf8'));
    expect((await stat(at('other/secret.key'))).mode & 0o777).toBe(0o600);
  });

  test('a house whose key is a setting keeps it as one', async () => {
    const secret = { OHRENSESSEL_SECRET: 'a setting shared by all nodes of a house' };
    expect((await runCommand(['restore', at('one'), '--replace', '--yes'], { environment: { OHRENSESSEL_DATA: at('configured'), ...secret } })).code).toBe(0);
    await expect(stat(at('configured/secret.key'))).rejects.toThrow(/ENOENT/);
  });

  test('a used one is replaced only after somebody wrote so', async () => {
    await expect(runCommand(['restore', at('one')], { environment: other() })).rejects.toThrow(/^The database is in use already/);
    await expect(runCommand(['restore', at('one'), '--replace'], { environment: other(), answers: ['no'] })).rejects.toThrow('Nothing was changed.');
    await expect(runCommand(['restore', at('one'), '--replace'], { environment: other() })).rejects.toThrow(/say --yes as well/);
    expect((await runCommand(['restore', at('one'), '--replace'], { environment: other(), answers: ['delete'] })).code).toBe(0);
  });

  test('a file that is none is refused, and the data directory stays unused', async () => {
    await mkdir(at('third'), { recursive: true });
    await writeFile(at('letter'), 'Dear Sir or Madam\n');
    const environment = { OHRENSESSEL_DATA: at('third') };
    await expect(runCommand(['restore', at('letter')], { environment })).rejects.toThrow('The file is not a backup of Ohrensessel.');
    expect((await runCommand(['restore', at('one')], { environment })).code).toBe(0);
  });
});
