import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { testDatabase, type TestDatabase } from '#platform/testing/test-database.ts';
import { HeardRecord } from './heard-record.ts';

const soon = { timeout: 10_000 };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db[Symbol.asyncDispose]());

async function recording() {
  const database = openDatabase(db.connection, { as: 'application' });
  const record = new HeardRecord(database, pino({ level: 'silent' }), () => new Date());
  return {
    record,
    async [Symbol.asyncDispose]() {
      await record[Symbol.asyncDispose]();
      await database.close();
    },
  };
}

const someone = () => ({ visitId: randomUUID(), hostId: randomUUID(), guestId: randomUUID(), conversationId: randomUUID(), grantSeq: 4 });

async function written(visitIds: readonly string[]) {
  const { rows } = await db.owner.pool.query('select visit_id, first_seq, last_seq, turns, sound_ms from gate.heard where visit_id = any($1::uuid[])', [visitIds]);
  return rows as Array<{ visit_id: string; first_seq: number; last_seq: number; turns: number; sound_ms: number }>;
}

describe('the record of what was heard', () => {
  test('holds every guest of a full house soon after they heard something, however many heard at once', async () => {
    await using scene = await recording();
    const guests = Array.from({ length: 400 }, someone);
    for (const seq of [5, 6, 8]) for (const guest of guests) scene.record.note({ ...guest, seq });
    const ids = guests.map(({ visitId }) => visitId);
    await expect.poll(async () => (await written(ids)).length, soon).toBe(400);
    expect(new Set((await written(ids)).map(({ first_seq, last_seq, turns }) => `${first_seq} ${last_seq} ${turns}`))).toEqual(new Set(['5 8 3']));
  });

  test('adds what is heard later to what stands already, and counts what is shown again after a reload once', async () => {
    await using scene = await recording();
    const guest = someone();
    const { visitId } = guest;
    for (const seq of [5, 6]) scene.record.note({ ...guest, seq });
    await expect.poll(() => written([visitId]), soon).toMatchObject([{ turns: 2 }]);
    for (const seq of [5, 6, 9]) scene.record.note({ ...guest, seq });
    scene.record.noteSound(guest, guest.conversationId, guest.grantSeq, 40);
    await expect.poll(() => written([visitId]), soon).toMatchObject([{ first_seq: 5, last_seq: 9, turns: 3, sound_ms: 40 }]);
  });

  test('is complete when the house closes, though nobody waited', async () => {
    const guests = Array.from({ length: 120 }, someone);
    {
      await using scene = await recording();
      for (const guest of guests) scene.record.note({ ...guest, seq: 5 });
    }
    expect(await written(guests.map(({ visitId }) => visitId))).toHaveLength(120);
  });

  test('says that it cannot keep what is heard, and keeps it once it can', async () => {
    await using scene = await recording();
    const guest = someone();
    const told: boolean[] = [];
    scene.record.onKeeping((keeps) => void told.push(keeps));
    await db.owner.pool.query('alter table gate.heard rename to heard_away');
    scene.record.note({ ...guest, seq: 5 });
    await expect.poll(() => scene.record.keeps, soon).toBe(false);
    scene.record.note({ ...guest, seq: 6 });
    await db.owner.pool.query('alter table gate.heard_away rename to heard');
    await expect.poll(() => written([guest.visitId]), soon).toMatchObject([{ first_seq: 5, last_seq: 6, turns: 2 }]);
    expect(told).toEqual([false, true]);
  });
});
