import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '#platform/db/transact.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { paths } from './paths.ts';

const source = join(import.meta.dirname, '../..');
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

/** The ways code names a path: a transaction's scope, a part of one, connections beside the pool, and a statement of its own. */
const ways = /\bpath: '([a-z-]+)', actor|(?:\bonPath\(\w+, |\bfastLane\(|set local ohrensessel\.path = )'([a-z-]+)'/g;

/** Tables whose content only listed paths may see. */
const guarded = ['conversations.conversation', 'conversations.event', 'consent.ledger'] as const;

describe('the paths to protected content', () => {
  test('are the ones row-level security knows, no more and no fewer', async () => {
    const { rows } = await sql<{ expression: string }>`
      select concat_ws(' ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as expression from pg_policy`.execute(house.db.owner.kysely);
    expect(rows.length).toBeGreaterThan(3);
    const comparisons = rows.flatMap(({ expression }) => expression.match(/platform\.path\(\)[\s\S]*?(?=\)\)|THEN|WHEN|$)|WHEN '[a-z-]+'/g) ?? []);
    const named = new Set(comparisons.flatMap((comparison) => [...comparison.matchAll(/'([a-z-]+)'::text/g)].map((match) => match[1])));
    expect([...named].sort()).toEqual(Object.keys(paths).sort());
  });

  test('are the ones the code opens, no more and no fewer', async () => {
    const files = globSync('**/*.ts', { cwd: source }).filter((file) => !/\.test\.ts$|\/testing\//.test(file));
    const opened = new Map<string, string>();
    for (const file of files) {
      const text = await readFile(join(source, file), 'utf8');
      for (const [, scope, other] of text.matchAll(ways)) {
        const path = scope ?? other ?? 'none';
        if (path !== 'none') opened.set(path, file);
      }
    }
    for (const [path, file] of opened) expect(Object.keys(paths), `${file} reads on an unlisted path`).toContain(path);
    for (const path of Object.keys(paths)) expect([...opened.keys()], `nothing reads on the listed path ${path}`).toContain(path);
  });

  test('are told to data protection as they are', async () => {
    const text = await readFile(join(source, '../docs/privacy.md'), 'utf8');
    const traces = { 'the conversation': 'the conversation itself', 'record of hearing': 'gate.heard', 'access log': 'privacy.access', 'not needed': 'none needed' };
    const told = [...text.matchAll(/^\| `([a-z-]+)` \| .+ \| ([a-z, ]+) \| ([a-z ]+) \|$/gm)].map(([, path = '', reads = '', trace = '']) => [
      path,
      { reads: reads === 'nothing' ? [] : reads.split(', '), trace: traces[trace as keyof typeof traces] },
    ]);
    const real = Object.entries(paths).map(([path, { reads, trace }]) => [path, { reads, trace }]);
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(real));
  });

  test('hand words on as Heard, which only the gate makes', async () => {
    const made = [];
    for (const file of globSync('**/*.{ts,tsx}', { cwd: source }).filter((each) => !/\.test\.tsx?$/.test(each))) {
      if (/\bas (?:unknown as )?Heard\b/.test(await readFile(join(source, file), 'utf8'))) made.push(file);
    }
    expect(made.length).toBeGreaterThan(2);
    for (const file of made) expect(file).toMatch(/^listen\/gate\//);
  });

  test.each(guarded)('%s shows nothing to a transaction without a path', async (table) => {
    const seen = await transact(house.services.database, { path: 'none', actor: randomUUID() }, (tx) =>
      sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(tx.db),
    );
    const all = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)}`.execute(house.db.owner.kysely);
    expect(Number(seen.rows[0]?.n)).toBe(0);
    expect(Number(all.rows[0]?.n)).toBeGreaterThan(table === 'consent.ledger' ? -1 : 0);
  });

  test('events cannot be rewritten or deleted by the application', async () => {
    for (const statement of ['update conversations.event set body = body', 'delete from conversations.event', 'update consent.ledger set n = n', 'delete from consent.ledger']) {
      await expect(transact(house.services.database, { path: 'gate', actor: null }, (tx) => sql.raw(statement).execute(tx.db))).rejects.toThrow(/permission denied/);
    }
  });

  beforeAll(async () => {
    const opened = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Damit etwas zu sehen wäre.' });
    expect(opened.status).toBe(201);
  });
});
