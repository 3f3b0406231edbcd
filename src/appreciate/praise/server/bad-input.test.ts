import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { openPerConversation } from '../contract/limits.ts';
import { openChat, type PraiseScene } from './testing/praise-scene.ts';

let house: TestHouse;
let agent: SeededEmployee;
let scene: PraiseScene;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  scene = await openChat(house, agent);
  await scene.agrees(['quote']);
});
afterAll(() => house[Symbol.asyncDispose]());

const paste = (text: string) => house.call('POST', '/praise/paper', { id: randomUUID(), channel: 'letter', text }, { as: agent.key });

describe('a thanks of 10,000 words', () => {
  const long = `${'Das war ein langer Tag. '.repeat(2_000)}Danke!`;

  test('on paper is answered with a clear sentence, and one that no letter can have as well', async () => {
    expect(long.split(' ').length).toBeGreaterThan(10_000);
    expect(await paste(long)).toMatchObject({ status: 422, body: { title: 'Für eine Wand ist das zu lang', remedy: 'Wählen Sie die schönsten Sätze aus.' } });
    expect(await paste('Danke! '.repeat(200))).toMatchObject({ status: 422, body: { type: '/api/docs/problems#too-long-to-hang', field: 'text' } });
    expect(await paste('030 12345678')).toMatchObject({ status: 422, body: { type: '/api/docs/problems#nothing-left-to-hang', field: 'text' } });
    expect(await paste('x'.repeat(200_000))).toMatchObject({ status: 422, body: { field: 'text' } });
  });

  test('in a chat is refused there; of the longest that fits, the warmest sentences are proposed', async () => {
    const refused = await house.call('POST', `/chat/conversations/${scene.conversationId}/turns`, { text: long }, { as: scene.customerKey });
    expect(refused).toMatchObject({ status: 422, body: { field: 'text' } });
    const around = 'Der Schrank stand drei Wochen im Flur und niemand wusste, wohin damit. '.repeat(40);
    const seq = await scene.writes(`${around}Vielen Dank, Sie haben uns großartig geholfen! ${around}`);
    const { text, stretch, turn } = await scene.proposal(seq);
    expect(text).toContain('Vielen Dank, Sie haben uns großartig geholfen!');
    expect(text.length).toBeLessThan(450);
    expect(turn.slice(stretch.start, stretch.end)).toContain('Vielen Dank');
    expect(await house.call('POST', '/praise/proposals', { conversationId: scene.conversationId, seq, stretch: { start: 0, end: turn.length } }, { as: agent.key })).toMatchObject({ status: 422, body: { type: '/api/docs/problems#too-long-to-hang' } });
  });
});

test.each([
  ['right to left', 'תודה רבה על העזרה, הצלתם לי את היום', 'תודה רבה על העזרה, הצלתם לי את היום'],
  ['Arabic with a Latin name of a product', 'شكرا جزيلا، الغلاية Kupferloh رائعة', 'شكرا جزيلا، الغلاية Kupferloh رائعة'],
  ['emoji, joined and flagged', 'Danke euch 👩‍👩‍👧‍👦🏳️‍🌈, ihr seid toll ❤️', 'Danke euch 👩‍👩‍👧‍👦🏳️‍🌈, ihr seid toll ❤️'],
  ['markup', 'Danke <img src=x onerror="alert(1)"> <b>super</b> &amp; toll', 'Danke <img src=x onerror="alert(1)"> <b>super</b> &amp; toll'],
])('%s hangs as the words it is, letter by letter', async (_what, said, expected) => {
  const seq = await scene.writes(said);
  const kept = await scene.keeps(seq);
  expect(kept.body.text).toBe(expected);
  const hung = await house.call('GET', '/praise/hung', undefined, { as: agent.key });
  expect(hung.body.items.map((item: { text: string }) => item.text)).toContain(expected);
});

test('a stretch outside of the turn, and one of nothing, are refused by name', async () => {
  const seq = await scene.writes('Danke, toll.   ');
  for (const stretch of [{ start: 5, end: 5 }, { start: 3, end: 400 }, { start: 12, end: 14 }]) {
    expect(await house.call('POST', '/praise/proposals', { conversationId: scene.conversationId, seq, stretch }, { as: agent.key })).toMatchObject({ status: 422, body: { field: 'stretch' } });
  }
});

test('of 500 thanks at once none is lost, and nobody is buried: a few of each customer wait, and the desk hears of them in order', async () => {
  using desk = await watch(await house.listen(), agent.key, 'praise.found', {});
  await desk.item((item) => item.type === 'listed');
  const flood = await openChat(house, agent);
  const { customerId, lastSeq } = await place(flood.conversationId);
  await house.db.owner.kysely.transaction().execute(async (tx) => {
    await sql`set local ohrensessel.path = 'import'`.execute(tx);
    await sql`insert into conversations.event (conversation_id, seq, at, kind, party, actor_id, body)
      select ${flood.conversationId}, ${lastSeq} + n, now(), 'turn', 'customer', ${customerId}, jsonb_build_object('text', 'Vielen Dank, Sie haben mir sehr geholfen! ' || n)
      from generate_series(1, 500) n`.execute(tx);
    await sql`update conversations.conversation set last_seq = last_seq + 500 where id = ${flood.conversationId}`.execute(tx);
  });
  await flood.writes('Und noch einmal vielen Dank für die tolle Hilfe!');
  const found = await eventually(async () => {
    const { body } = await house.call('GET', `/praise/found?conversationId=${flood.conversationId}&limit=100`, undefined, { as: agent.key });
    expect(body.items).toHaveLength(openPerConversation);
    return body.items as Array<{ seq: number }>;
  }, 15_000);
  for (const { seq } of found) await desk.item((item) => item.type === 'found' && item.thanks.seq === seq, 12_000);
});

async function place(conversationId: string) {
  const row = await house.db.owner.kysely
    .transaction()
    .execute(async (tx) => {
      await sql`set local ohrensessel.path = 'gate'`.execute(tx);
      return tx.selectFrom('conversations.conversation').select(['customer_id', 'last_seq']).where('id', '=', conversationId).executeTakeFirstOrThrow();
    });
  return { customerId: row.customer_id, lastSeq: row.last_seq };
}
