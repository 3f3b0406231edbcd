import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

const whoAsks = 'select current_user as role, platform.path() as path, platform.actor() as actor, pg_backend_pid() as connection';
interface Asker {
  role: string;
  path: string;
  actor: string | null;
  connection: number;
}

describe('a fast lane', () => {
  test('is on its path in nobody\'s name, under the role that bypasses no policy, on each of its connections', async () => {
    const lane = db.application.fastLane('gate');
    const askers = (await Promise.all(Array.from({ length: 3 }, () => lane.ask<Asker>(`${whoAsks} from pg_sleep(0.1)`)))).flat();
    expect(new Set(askers.map(({ connection }) => connection)).size).toBe(3);
    for (const { role, path, actor } of askers) expect({ role, path, actor }).toEqual({ role: 'ohrensessel_app', path: 'gate', actor: null });
  });

  test('does not wait until others give a connection back', async () => {
    const lane = db.application.fastLane('gate');
    const { pool } = db.application;
    const taken = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    const answer = await Promise.race([lane.ask(whoAsks), pause(1_000)]);
    for (const client of taken) client.release();
    expect(answer).toMatchObject([{ path: 'gate' }]);
  });

  test('does not wait behind an answer that takes long, and gives up one that takes too long', async () => {
    const lane = db.application.fastLane('gate');
    const slow = lane.ask('select pg_sleep(20)');
    await expect(lane.ask(whoAsks)).resolves.toHaveLength(1);
    await expect(slow).rejects.toThrow(/timeout/i);
    const hurried = await Promise.allSettled(Array.from({ length: 6 }, () => lane.ask(whoAsks)));
    expect(hurried.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 'fulfilled'));
  });

  test('asks on when its connection was lost', async () => {
    const lane = db.application.fastLane('gate');
    const [asker] = await lane.ask<Asker>(whoAsks);
    await db.owner.pool.query('select pg_terminate_backend($1)', [asker?.connection]);
    await expect.poll(async () => (await lane.ask<Asker>(whoAsks).catch(() => []))[0]?.path).toBe('gate');
  });

  test('refuses a path that is not one', () => {
    expect(() => db.application.fastLane('gate -c role=postgres')).toThrow('not a path');
  });
});
