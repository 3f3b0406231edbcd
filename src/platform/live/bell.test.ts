import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../db/database.ts';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { Bell } from './bell.ts';

const soon = { timeout: 10_000, interval: 20 };

let db: TestDatabase;
/** Somebody who hears everything that is rung in the database, without being a process of the house. */
let bystander: pg.Client;
const rung: string[] = [];

beforeAll(async () => {
  db = await testDatabase();
  bystander = new pg.Client(db.connection);
  bystander.on('notification', ({ payload = '' }) => void rung.push(payload));
  await bystander.connect();
  await bystander.query('listen ohrensessel');
});
afterAll(async () => {
  await bystander.end();
  await db[Symbol.asyncDispose]();
});

async function joined() {
  const database = openDatabase(db.connection, { as: 'application' });
  const bell = new Bell(db.connection, database, pino({ level: 'silent' }));
  await bell.open();
  const heard: string[] = [];
  bell.listen('conversation', (name) => void heard.push(name));
  return {
    bell,
    heard,
    ring: (name: string) => bell.ring('conversation', name),
    async [Symbol.asyncDispose]() {
      await bell.close();
      await database.close();
    },
  };
}

const wasRung = (name: string) => rung.some((payload) => payload.includes(name));

/** Rings until nothing is heard of it outside: the process has noticed that it is alone. */
async function untilQuiet(process: { ring(name: string): void }, word: string): Promise<void> {
  let n = 0;
  await expect
    .poll(async () => {
      const name = `${word}-${(n += 1)}-`;
      process.ring(name);
      await new Promise((resolve) => setTimeout(resolve, 60));
      return wasRung(name);
    }, soon)
    .toBe(false);
}

describe('the bell', () => {
  test('spares the database every ring while nobody else hears, and rings for a process from the moment it joined', async () => {
    await using first = await joined();
    first.ring('before-it-looked');
    await expect.poll(() => wasRung('before-it-looked'), soon).toBe(true);
    await untilQuiet(first, 'alone');
    {
      await using second = await joined();
      await expect.poll(() => (first.ring('for-the-second'), second.heard), soon).toContain('for-the-second');
      second.ring('for-the-first');
      await expect.poll(() => first.heard, soon).toContain('for-the-first');
    }
    await untilQuiet(first, 'alone-again');
    expect(first.heard).not.toContain('for-the-second');
  });

  test('rings again, in case, while it does not know whether somebody else hears', async () => {
    await using first = await joined();
    await untilQuiet(first, 'known');
    await db.owner.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ohrensessel bell' and datname = current_database()`);
    await expect.poll(() => first.bell.fresh, { ...soon, interval: 1 }).toBe(false);
    first.ring('in-doubt');
    await expect.poll(() => wasRung('in-doubt'), soon).toBe(true);
  });
});
