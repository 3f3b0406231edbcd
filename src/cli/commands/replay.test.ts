import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import { runCommand } from '../testing/run-command.ts';

let house: TestHouse;
let directory: string;
let remote: string[];
let people: Awaited<ReturnType<typeof seedPeople>>;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  const steward = await people.employee({ roles: ['steward'], scopes: ['replay:play'] });
  remote = ['--address', await house.listen(), '--token', steward.key];
  directory = await mkdtemp(join(tmpdir(), 'replay-'));
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

async function file(...lines: string[]): Promise<string> {
  const path = join(directory, `${Math.random()}.jsonl`);
  await writeFile(path, lines.join('\n'));
  return path;
}
const line = (id: string, over: object = {}) =>
  JSON.stringify({ id, lang: 'de', turns: [{ by: 'customer', text: 'Hallo', offset_s: 0 }, { by: 'agent', text: 'Guten Tag', offset_s: 3 }], ...over });

describe('ohrensessel replay', () => {
  test('plays what is good, lists every bad line with its number and reason, and can be run again', async () => {
    const path = await file(line('r-1'), '{"id": "cut', line('r-3', { product: 'unknown' }), line('r-4', { turns: [] }), line('r-5'));
    const first = await runCommand(['replay', path, '--speed', 'max', ...remote]);
    expect(first).toMatchObject({ code: 1, said: ['2 played, 0 played before, 3 refused.'] });
    expect(first.noted.toSorted()).toEqual(['line 2: the whole: is not JSON', 'line 3: product: is not in the catalogue', 'line 4: turns: nobody says anything']);
    const again = await runCommand(['replay', path, '--speed', 'max', ...remote]);
    expect(again.said).toEqual(['0 played, 2 played before, 3 refused.']);
  });

  test('stopped in the middle says so, takes the chair away, and goes on next time', async () => {
    const stopping = new AbortController();
    const path = await file(line('s-1', { turns: [{ by: 'customer', text: 'Hallo', offset_s: 0 }, { by: 'agent', text: 'Ja?', offset_s: 100 }] }));
    const running = runCommand(['replay', path, ...remote], { signal: stopping.signal });
    await expect.poll(async () => (await house.db.owner.pool.query(`select from conversations.conversation where source = 's-1' and last_seq >= 2`)).rowCount, { timeout: 5_000 }).toBe(1);
    stopping.abort();
    expect(await running).toMatchObject({ code: 1, said: ['0 played, 0 played before, 0 refused.'], noted: ['Stopped. Run the same command again to go on.'] });
    expect((await house.db.owner.pool.query(`select state from shadowing.chair`)).rows).toEqual([{ state: 'closed' }]);
    expect((await runCommand(['replay', path, '--speed', 'max', ...remote])).said).toEqual(['1 played, 0 played before, 0 refused.']);
  });

  test('with a token that may not play is refused before anything happens', async () => {
    const guest = await people.employee({ roles: ['guest'] });
    const path = await file(line('t-1'));
    await expect(runCommand(['replay', path, ...remote.slice(0, 2), '--token', guest.key])).rejects.toMatchObject({ kind: 'not-permitted' });
  });

  test.each([[[]], [['a', 'b']], [['a', '--speed', '-1']], [['a', '--parallel', '0']], [['a', '--consent', 'maybe']]])('called wrongly (%j) ends with 2', async (words) => {
    expect((await runCommand(['replay', ...words])).code).toBe(2);
  });
});
