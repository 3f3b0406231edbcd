import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Database } from '../db/database.ts';
import { transact } from '../db/transact.ts';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { job } from './job.ts';
import { Jobs } from './jobs.ts';
import { mendQueue } from './mend-queue.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

/** A process of its own, as far as the queue can tell: it may die without putting anything down. */
async function processWith(run: () => Promise<void>): Promise<{ jobs: Jobs; database: Database; die(): Promise<void> }> {
  const database = openDatabase(db.connection, { as: 'owner', name: 'jobs', size: 6 });
  const jobs = new Jobs(database.pool, pino({ level: 'silent' }));
  jobs.offer([job({ name: 'test:work', payload: z.object({}), run })]);
  await jobs.start();
  const die = async () => {
    await db.owner.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'ohrensessel jobs%'`);
  };
  return { jobs, database, die };
}

const locks = async () => Number((await db.owner.pool.query('select count(*) as n from graphile_worker._private_jobs where locked_by is not null')).rows[0].n);
const older = (interval: string) => db.owner.pool.query(`update graphile_worker._private_jobs set locked_at = locked_at - interval '${interval}' where locked_by is not null`);

test('a job a dead process held is free again soon, one of a living process is not touched', { timeout: 30_000 }, async () => {
  const stuck = Promise.withResolvers<void>();
  let begun = 0;
  const living = await processWith(async () => {
    begun += 1;
    if (begun === 1) await stuck.promise;
  });
  await transact(db.application, { path: 'none', actor: null }, (tx) => living.jobs.add(tx, 'test:work', {}));
  await expect.poll(locks, { timeout: 5_000 }).toBe(1);
  await older('1 hour');
  await mendQueue(db.owner.pool);
  expect(await locks()).toBe(1);

  await living.die();
  await mendQueue(db.owner.pool);
  expect(await locks()).toBe(0);
  stuck.resolve();
  await living.jobs.stop();
  await living.database.close();
});

test('work goes on by itself after every connection was lost in the middle of it', { timeout: 40_000 }, async () => {
  const done: number[] = [];
  const working = await processWith(async () => {
    await pause(20);
    done.push(done.length);
  });
  const add = () => transact(db.application, { path: 'none', actor: null }, (tx) => working.jobs.add(tx, 'test:work', {}));
  await add();
  await expect.poll(() => done.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(1);
  const before = done.length;
  await working.die();
  await add();
  await expect.poll(() => done.length, { timeout: 25_000 }).toBeGreaterThan(before);
  await working.jobs.stop();
  await working.database.close();
});

test('a calendar that saw days to come is brought back to today', async () => {
  await db.owner.pool.query(`insert into graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
    values ('leapt', now(), now() + interval '1 year'), ('right', now(), now() - interval '1 hour')`);
  await mendQueue(db.owner.pool);
  const { rows } = await db.owner.pool.query<{ identifier: string; ahead: boolean; minutes: number }>(
    `select identifier, last_execution > now() as ahead, round(extract(epoch from now() - last_execution) / 60)::int as minutes from graphile_worker._private_known_crontabs where identifier in ('leapt', 'right') order by identifier`,
  );
  expect(rows.map(({ identifier, ahead }) => [identifier, ahead])).toEqual([['leapt', false], ['right', false]]);
  expect(rows[1]?.minutes).toBe(60);
});
