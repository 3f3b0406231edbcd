import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';
import type { Deed } from '../../contract/deeds.ts';
import { setUpLine } from '../../testing/set-up-line.ts';
import { testChannel } from '../../testing/test-channel.ts';
import type { OpenLine } from '../channel.ts';
import { linkKey } from '../outbox/consent-link.ts';

const other = testChannel();
let house: TestHouse;
let line: OpenLine;
beforeAll(async () => {
  house = await openTestHouse({ channels: other.channels });
  const people = await seedPeople(house);
  const admin = await people.employee({ roles: ['admin'] });
  await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Hamburg' } });
  line = await eventually(() => other.started[0]?.line ?? Promise.reject(new Error('the line has not begun')));
});
afterAll(() => house[Symbol.asyncDispose]());

/** What a webhook tells about one message: that the thread is there, and what was said. */
function told(thread: string, number: number, second: number): Deed[] {
  const at = new Date(Date.UTC(2026, 4, 1, 10, 0, second));
  return [
    { do: 'begin', thread, at, order: number, customer: { ref: thread }, language: 'de' },
    { do: 'say', thread, message: `${thread} ${number}`, by: 'customer', text: `Satz ${number}`, at, order: number },
  ];
}

async function turns(thread: string): Promise<string[]> {
  const place = await line.doors.placeOf(thread);
  const rows = await house.db.owner.kysely.selectFrom('conversations.event').select('body').where('conversation_id', '=', place?.conversationId ?? null).where('kind', '=', 'turn').orderBy('seq').execute();
  return rows.map((row) => (row.body as { text: string }).text);
}

const waiting = async () => Number((await house.db.owner.pool.query<{ n: string }>('select count(*) as n from lines.deed')).rows[0]?.n);

describe('what webhooks tell', () => {
  test('is said once and in order, however it is shuffled and doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }).chain((count) => fc.shuffledSubarray([...Array(count).keys(), ...Array(count).keys()].map((number) => number % count), { minLength: count, maxLength: 2 * count })), async (numbers) => {
        const thread = randomUUID();
        // Two messages share each second, as clocks of other systems do.
        for (const number of numbers) await line.mirror(told(thread, number, Math.floor(number / 2)));
        const expected = [...new Set(numbers)].sort((a, b) => a - b).map((number) => `Satz ${number}`);
        await eventually(async () => expect(await turns(thread)).toEqual(expected));
      }),
      { numRuns: 8 },
    );
  });

  test('waits sealed, and not for long', async () => {
    const thread = randomUUID();
    await line.mirror([{ do: 'begin', thread, at: new Date(), customer: { ref: thread } }, { do: 'say', thread, message: 'm', by: 'customer', text: 'Rosinenbrötchen', at: new Date() }]);
    const { rows } = await house.db.owner.pool.query<{ dump: string }>(`select string_agg(encode(sealed, 'escape'), '') as dump from lines.deed`);
    expect(rows[0]?.dump.length).toBeGreaterThan(50);
    expect(rows[0]?.dump).not.toContain('Rosinen');
    await eventually(async () => expect(await turns(thread)).toEqual(['Rosinenbrötchen']));
    await eventually(async () => expect(await waiting()).toBe(0));
  });

  test('that the talk has ended does not cut off a message that overtook it', async () => {
    const thread = randomUUID();
    await line.mirror([{ do: 'close', thread, at: new Date(Date.UTC(2026, 4, 1, 10, 0, 9)), finished: true }]);
    await line.mirror(told(thread, 1, 5));
    await eventually(async () => expect(await turns(thread)).toEqual(['Satz 1']));
    const { conversationId = '' } = (await line.doors.placeOf(thread)) ?? {};
    await eventually(async () => {
      const { state } = await house.db.owner.kysely.selectFrom('conversations.conversation').select('state').where('id', '=', conversationId).executeTakeFirstOrThrow();
      expect(state).toBe('closed');
    });
  });

  test('takes a consent back before its turn comes, once', async () => {
    const thread = randomUUID();
    const { conversationId } = await line.doors.begin({ thread, at: new Date(), customer: { ref: thread }, language: 'de' });
    const agree = () => line.doors.consent({ thread, purpose: 'quote', granted: true, means: 'verbal_confirmation', at: new Date() });
    const kinds = async () => {
      const rows = await house.db.owner.kysely.selectFrom('conversations.event').select('kind').where('conversation_id', '=', conversationId).orderBy('seq').execute();
      return rows.map(({ kind }) => kind);
    };
    await agree();
    const stop: Deed[] = [{ do: 'say', thread, message: 'stop', by: 'customer', text: 'Stopp!', at: new Date() }];
    await line.mirror(stop);
    expect(await kinds()).toEqual(['opened', 'granted', 'withdrawn']);
    await eventually(async () => expect(await kinds()).toEqual(['opened', 'granted', 'withdrawn', 'turn']));
    await agree();
    await line.mirror(stop);
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await kinds()).toEqual(['opened', 'granted', 'withdrawn', 'turn', 'granted']);
  });

  test('about a thread that never began is dropped and holds nothing up', async () => {
    const thread = randomUUID();
    await line.mirror([{ do: 'say', thread, message: 'x', by: 'customer', text: 'Ins Leere', at: new Date() }]);
    const after = randomUUID();
    await line.mirror(told(after, 1, 1));
    await eventually(async () => expect(await turns(after)).toEqual(['Satz 1']));
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await line.doors.placeOf(thread)).toBeUndefined();
    const { text } = await house.services.metrics.render();
    expect(text).toMatch(/ohrensessel_line_messages_total\{kind="test",outcome="dropped"\} 1/);
  });

  test.each([['waiting', 1], ['being done', 120]])('is forgotten with a customer who is erased while it is still %s', async (_how, count) => {
    const thread = randomUUID();
    const { customerId } = await line.doors.begin({ thread, at: new Date(), customer: { ref: thread }, language: 'de' });
    await line.mirror([...Array(count).keys()].flatMap((number) => told(thread, number, number)));
    if (count > 1) await eventually(async () => expect(await turns(thread)).not.toEqual([]));
    expect((await house.call('POST', '/chat/erase', {}, { as: linkKey(house.services.vault, customerId) })).status).toBe(200);
    // Threads take their turns: once another one's has come, this one's is over.
    const after = randomUUID();
    await line.mirror(told(after, 1, 1));
    await eventually(async () => expect(await turns(after)).toEqual(['Satz 1']));
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await turns(thread)).toEqual([]);
  });

  test('brings its files along', async () => {
    const thread = randomUUID();
    const content = Buffer.from([0, 1, 2, 255]);
    await line.mirror([
      { do: 'begin', thread, at: new Date(), customer: { ref: thread } },
      { do: 'say', thread, message: 'f', by: 'customer', text: 'Bild anbei', at: new Date(), attachments: [{ name: 'bild.png', mediaType: 'image/png', size: 4, content }] },
    ]);
    await eventually(async () => expect(await turns(thread)).toEqual(['Bild anbei']));
    const row = await house.db.owner.kysely.selectFrom('lines.attachment').select('sealed').where('name', '=', 'bild.png').executeTakeFirstOrThrow();
    expect(house.services.vault.unseal('lines.attachment', row.sealed ?? Buffer.alloc(0))).toEqual(content);
  });
});
