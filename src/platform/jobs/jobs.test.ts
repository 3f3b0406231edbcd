import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openDatabase, type Connection } from '../db/database.ts';
import { transact } from '../db/transact.ts';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { job } from './job.ts';
import { Jobs } from './jobs.ts';
import { mendQueue } from './mend-queue.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterEach(() => db.owner.pool.query('delete from graphile_worker._private_jobs'));
afterAll(() => db[Symbol.asyncDispose]());

interface Process extends AsyncDisposable {
  /** Queues a job as a feature does. */
  add(): Promise<void>;
  /** Takes all its connections, as far as the queue can tell: it may die without putting anything down. */
  die(): Promise<void>;
}

async function processWith(run: () => Promise<void>, { connection = db.connection, patience }: { connection?: Connection; patience?: number } = {}): Promise<Process> {
  const database = openDatabase(connection, { as: 'owner', name: 'jobs', size: 6 });
  const jobs = new Jobs(database.pool, pino({ level: process.env['TEST_LOG'] ?? 'silent' }), patience === undefined ? {} : { patience });
  jobs.offer([job({ name: 'test:work', payload: z.object({}), run })]);
  await jobs.start();
  return {
    add: () => transact(db.application, { path: 'none', actor: null }, (tx) => jobs.add(tx, 'test:work', {})),
    async die() {
      await db.owner.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'ohrensessel jobs%'`);
    },
    async [Symbol.asyncDispose]() {
      await jobs.stop();
      await database.close();
    },
  };
}

const count = async (what: string) => Number((await db.owner.pool.query(`select count(*) as n from graphile_worker._private_jobs ${what}`)).rows[0].n);
const locks = () => count('where locked_by is not null');
const older = (interval: string) => db.owner.pool.query(`update graphile_worker._private_jobs set locked_at = locked_at - interval '${interval}' where locked_by is not null`);

test('a job a dead process held is free again soon, one of a living process is not touched', { timeout: 30_000 }, async () => {
  const stuck = Promise.withResolvers<void>();
  let begun = 0;
  await using living = await processWith(async () => {
    begun += 1;
    if (begun === 1) await stuck.promise;
  });
  try {
    await living.add();
    await expect.poll(locks, { timeout: 10_000 }).toBe(1);
    const signs = async () => Number((await db.owner.pool.query(`select count(*) as n from pg_stat_activity where datname = current_database() and application_name like 'ohrensessel jobs pool-%'`)).rows[0].n);
    await expect.poll(signs, { timeout: 10_000 }).toBe(1);
    await older('1 hour');
    await mendQueue(db.owner.pool);
    expect(await locks()).toBe(1);

    // Whoever died shows no sign any more.
    await db.owner.pool.query(`update graphile_worker._private_jobs set locked_by = 'pool-that-died' where locked_by is not null`);
    await mendQueue(db.owner.pool);
    await expect.poll(() => begun, { timeout: 10_000 }).toBe(2);
  } finally {
    stuck.resolve();
  }
});

test('a job our own worker knows nothing of is free again, one it has in hand is not', async () => {
  await db.owner.pool.query(`select graphile_worker.add_job('test:lost', '{}'::json) from generate_series(1, 2)`);
  await db.owner.pool.query(`update graphile_worker._private_jobs set locked_by = 'ours', locked_at = now() - interval '1 minute'`);
  const { rows } = await db.owner.pool.query<{ id: string }>(`select id from graphile_worker._private_jobs order by id`);
  const [inHand = '', lost = ''] = rows.map(({ id }) => id);
  await mendQueue(db.owner.pool, { workers: ['ours'], jobs: [inHand] });
  expect([await count(`where id = ${inHand} and locked_by = 'ours'`), await count(`where id = ${lost} and locked_by is null`)]).toEqual([1, 1]);
});

test('work goes on by itself after every connection was lost in the middle of it', { timeout: 40_000 }, async () => {
  const done: number[] = [];
  await using working = await processWith(async () => {
    await pause(20);
    done.push(done.length);
  });
  await working.add();
  await expect.poll(() => done.length, { timeout: 5_000 }).toBeGreaterThanOrEqual(1);
  const before = done.length;
  await working.die();
  await working.add();
  await expect.poll(() => done.length, { timeout: 25_000 }).toBeGreaterThan(before);
});

test('a connection lost while the queue is told that a job is done costs neither the process nor the work after it', { timeout: 40_000 }, async () => {
  const done: number[] = [];
  await using working = await processWith(async () => void done.push(done.length));
  const holder = await db.owner.pool.connect();
  try {
    await holder.query('begin');
    // Whoever wants to put a job down waits here.
    await holder.query(`create function graphile_worker.wait() returns trigger language plpgsql as 'begin perform pg_advisory_xact_lock(4917); return old; end'`);
    await holder.query(`create trigger wait before delete on graphile_worker._private_jobs for each row execute function graphile_worker.wait()`);
    await holder.query('commit');
    await holder.query('select pg_advisory_lock(4917)');
    await working.add();
    const waits = async () => Number((await db.owner.pool.query(`select count(*) as n from pg_locks where locktype = 'advisory' and not granted`)).rows[0].n);
    await expect.poll(waits, { timeout: 5_000 }).toBe(1);
    await working.die();
    await holder.query('select pg_advisory_unlock(4917)');
  } finally {
    await holder.query('drop trigger wait on graphile_worker._private_jobs; drop function graphile_worker.wait()');
    holder.release();
  }
  expect(done).toEqual([0]);
  await working.add();
  // Another takes over after five seconds; the queue may still believe that the first one is being done.
  await expect.poll(() => done.length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
});

test('a network that dies without a word is noticed, and work goes on over new connections', { timeout: 90_000 }, async () => {
  await using network = await openNetwork();
  let done = 0;
  await using working = await processWith(async () => void (done += 1), { connection: network.connection, patience: 3_000 });
  await working.add();
  await expect.poll(() => done, { timeout: 5_000 }).toBe(1);
  network.die();
  await working.add();
  await expect.poll(() => done, { timeout: 60_000 }).toBe(2);
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

/** A network between a process and the database. Once it dies, what is connected hears nothing any more; new connections work. */
async function openNetwork(): Promise<{ connection: Connection; die(): void } & AsyncDisposable> {
  if ('connectionString' in db.connection) throw new Error('the database of the tests listens in a directory');
  const { host, port } = db.connection;
  const ends: Socket[] = [];
  const network = createServer((near) => {
    const far = connect(join(host, `.s.PGSQL.${port}`));
    ends.push(near, far);
    for (const end of [near, far]) end.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  network.listen(0, '127.0.0.1');
  await once(network, 'listening');
  return {
    connection: { ...db.connection, host: '127.0.0.1', port: (network.address() as AddressInfo).port },
    die: () => ends.forEach((end) => end.unpipe().pause()),
    async [Symbol.asyncDispose]() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => network.close(resolve));
    },
  };
}

test('nodes that start at the same moment open the queue to the product one after the other', async () => {
  const database = openDatabase(db.connection, { as: 'owner', name: 'jobs', size: 12 });
  try {
    const nodes = Array.from({ length: 8 }, () => new Jobs(database.pool, pino({ level: 'silent' })));
    for (let round = 0; round < 3; round += 1) expect(await Promise.allSettled(nodes.map((node) => node.prepare()))).toEqual(nodes.map(() => ({ status: 'fulfilled', value: undefined })));
  } finally {
    await database.close();
  }
});
