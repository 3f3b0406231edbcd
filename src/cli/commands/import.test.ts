import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { runCommand } from '../testing/run-command.ts';

let house: TestHouse;
let directory: string;
let environment: Record<string, string>;
let remote: string[];
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  const steward = await people.employee({ roles: ['steward'], scopes: ['imports:create'] });
  const { host, port, user, password, database } = house.db.connection as { host: string; port: number; user: string; password: string; database: string };
  environment = { DATABASE_URL: `postgres://${user}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}` };
  remote = ['--address', await house.listen(), '--token', steward.key];
  directory = await mkdtemp(join(tmpdir(), 'import-'));
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

const line = (id: string, over: object = {}) => JSON.stringify({ id, turns: [{ by: 'customer', text: 'Hallo', offset_s: 0 }], ...over });
async function file(name: string, ...lines: string[]): Promise<string> {
  await writeFile(join(directory, name), lines.join('\n'));
  return join(directory, name);
}
const stored = async (pattern: string) => (await house.db.owner.pool.query('select count(*)::int as n from conversations.conversation where source like $1', [pattern])).rows[0].n;

describe('ohrensessel import', () => {
  test('stores several files straight into the database, names bad lines by file, and can be run again', async () => {
    const files = [await file('a.jsonl', line('a-1'), '{', line('a-3')), await file('b.jsonl', line('b-1', { product: 'none' }), line('b-2'))];
    const first = await runCommand(['import', ...files], { environment });
    expect(first).toEqual({
      code: 1,
      said: ['3 imported, 0 known before, 2 refused.'],
      noted: [`${files[0]}, line 2: the whole: is not JSON`, `${files[1]}, line 1: product: is not in the catalogue`],
    });
    expect((await runCommand(['import', ...files], { environment })).said).toEqual(['0 imported, 3 known before, 2 refused.']);
  });

  test('sends them to another machine with the line numbers of the file', async () => {
    const path = await file('c.jsonl', line('c-1'), '', 'nonsense', line('c-4', { brand: 'none' }), line('c-5', { reason: 'Leaking lid', consents: [{ purpose: 'quote', verdict: 'granted' }] }));
    const ran = await runCommand(['import', path, ...remote]);
    expect(ran).toEqual({ code: 1, said: ['2 imported, 0 known before, 2 refused.'], noted: ['line 3: the whole: is not JSON', 'line 4: brand: is not in the catalogue'] });
    expect(await stored('c-%')).toBe(2);
    const { rows } = await house.db.owner.pool.query(`select r.name_en as reason, (select count(*)::int from consent.ledger l where l.conversation_id = c.id) as consents from conversations.conversation c join conversations.reason r on r.id = c.reason_id where source = 'c-5'`);
    expect(rows).toEqual([{ reason: 'Leaking lid', consents: 1 }]);
  });

  test('stopped in the middle keeps what it has and says so', async () => {
    const stopping = new AbortController();
    stopping.abort();
    const ran = await runCommand(['import', await file('d.jsonl', line('d-1'))], { environment, signal: stopping.signal });
    expect(ran).toMatchObject({ code: 1, noted: ['Stopped. Run the same command again to go on.'] });
  });

  test('wants a token for another machine', async () => {
    await expect(runCommand(['import', 'x', ...remote.slice(0, 2)])).rejects.toThrow(/wants a token/);
  });
});
