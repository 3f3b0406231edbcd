import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { transact } from './transact.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const nowhere = { path: 'none', actor: null };
const remember = (name: string) => ({ name, value: Buffer.from(name) });

describe('a transaction', () => {
  test('works under a role that bypasses no policy', async () => {
    const { rows } = await transact(db.application, nowhere, (tx) =>
      sql<{ name: string; bypasses: boolean }>`select current_user as name, rolbypassrls or rolsuper as bypasses from pg_roles where rolname = current_user`.execute(tx.db),
    );
    expect(rows).toEqual([{ name: 'ohrensessel_app', bypasses: false }]);
  });

  test('tells the policies who acts on which path, and forgets it afterwards', async () => {
    const actor = randomUUID();
    const read = sql<{ actor: string | null; path: string }>`select platform.actor() as actor, platform.path() as path`;
    const inside = await transact(db.application, { path: 'gate', actor }, (tx) => read.execute(tx.db));
    expect(inside.rows).toEqual([{ actor, path: 'gate' }]);
    const outside = await Promise.all(Array.from({ length: 12 }, () => read.execute(db.application.kysely)));
    for (const { rows } of outside) expect(rows).toEqual([{ actor: null, path: 'none' }]);
  });

  test('leaves nothing behind and starts no effect when it fails', async () => {
    let effects = 0;
    const failing = transact(db.application, nowhere, async (tx) => {
      await tx.db.insertInto('platform.secret').values(remember('half-written')).execute();
      tx.afterCommit(() => (effects += 1));
      throw new Error('in the middle');
    });
    await expect(failing).rejects.toThrow('in the middle');
    const row = await db.owner.kysely.selectFrom('platform.secret').select('name').where('name', '=', 'half-written').executeTakeFirst();
    expect(row).toBeUndefined();
    expect(effects).toBe(0);
  });

  test('runs effects in order once it is durable', async () => {
    const seen: string[] = [];
    await transact(db.application, nowhere, async (tx) => {
      tx.afterCommit(() => seen.push('first'));
      await tx.db.insertInto('platform.secret').values(remember('durable')).execute();
      tx.afterCommit(() => seen.push('second'));
    });
    expect(seen).toEqual(['first', 'second']);
  });

  test('is tried again when two transactions block each other', async () => {
    await transact(db.application, nowhere, (tx) => tx.db.insertInto('platform.secret').values([remember('a'), remember('b')]).execute());
    const lock = (name: string) => sql`select pg_advisory_xact_lock(hashtext(${name}))`;
    const both = (first: string, second: string) =>
      transact(db.application, nowhere, async (tx) => {
        await lock(first).execute(tx.db);
        await new Promise((resolve) => setTimeout(resolve, 50));
        await lock(second).execute(tx.db);
        return 'done';
      });
    await expect(Promise.all([both('a', 'b'), both('b', 'a')])).resolves.toEqual(['done', 'done']);
  });

  test.each([['path', { path: "x'; drop table", actor: null }], ['actor', { path: 'gate', actor: "'; select 1" }]])(
    'refuses a %s that is not one',
    async (_what, scope) => {
      await expect(transact(db.application, scope, async () => 1)).rejects.toThrow(/not an? /);
    },
  );
});
