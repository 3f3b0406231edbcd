import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type Reply, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { openChat, type PraiseScene } from './testing/praise-scene.ts';

let house: TestHouse;
let people: SeededPeople;
let agent: SeededEmployee;
let colleague: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  agent = await people.employee({ roles: ['agent'] });
  colleague = await people.employee({ roles: ['agent'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const paste = (id: string, { key } = agent) => house.call('POST', '/praise/paper', { id, channel: 'letter', text: 'Danke für die Mühe.' }, { as: key });

describe('a letter', () => {
  test('that is sent twice in the same moment is kept once, and both calls hear so', async () => {
    const id = randomUUID();
    const replies = await Promise.all([paste(id), paste(id), paste(id)]);
    expect(replies.map(({ status, body }) => [status, body.id])).toEqual([[201, id], [201, id], [201, id]]);
  });

  test('cannot take the id of one a colleague keeps, and learns nothing of it', async () => {
    const id = randomUUID();
    await paste(id, colleague);
    expect(await paste(id)).toMatchObject({ status: 409, body: { type: '/api/docs/problems#praise-id-taken', field: 'id' } });
  });
});

describe('a customer who takes something back in the very moment a key is pressed', () => {
  test('is not learned from', async () => {
    const scene = await openChat(house, agent);
    await scene.agrees(['train']);
    const seq = await scene.writes('Vielen Dank, Sie haben mir sehr geholfen!');
    await scene.foundAt(seq);
    const reply = await whileWithdrawing(scene, 'train', () => house.call('POST', `/praise/found/${scene.conversationId}/${seq}/let-go`, {}, { as: agent.key }));
    expect(reply.status).toBe(200);
    expect(await house.db.owner.kysely.selectFrom('praise.example').select('seq').where('conversation_id', '=', scene.conversationId).execute()).toEqual([]);
  });

  test('is not learned from either when something taken down is brought back', async () => {
    const scene = await openChat(house, agent);
    await scene.agrees(['train']);
    const { id } = (await scene.keeps(await scene.writes('Vielen Dank, Sie haben mir sehr geholfen!'))).body;
    await house.call('DELETE', `/praise/${id}`, undefined, { as: agent.key });
    const reply = await whileWithdrawing(scene, 'train', () => house.call('POST', `/praise/${id}/restore`, {}, { as: agent.key }));
    expect(reply.status).toBe(200);
    expect(await house.db.owner.kysely.selectFrom('praise.example').select('seq').where('conversation_id', '=', scene.conversationId).execute()).toEqual([]);
  });
});

/** Does something while a withdrawal is written and not yet durable: until it waits for that, or is done. */
async function whileWithdrawing(scene: PraiseScene, purpose: string, deed: () => Promise<Reply>): Promise<Reply> {
  const owner = house.db.owner.kysely;
  let isDone = false;
  const reply = await owner.transaction().execute(async (tx) => {
    await sql`select set_config('ohrensessel.path', 'erasure', true)`.execute(tx);
    const { customer_id: customerId } = await tx.selectFrom('conversations.conversation').select('customer_id').where('id', '=', scene.conversationId).forUpdate().executeTakeFirstOrThrow();
    await sql`insert into consent.ledger (conversation_id, n, at, kind, party, purpose, subject_id, seq, facts, commitment, previous, hash)
      select conversation_id, max(n) + 1, now(), 'withdrawn', 'customer', ${purpose}, ${customerId}, 0, '{}', ''::bytea, ''::bytea, ''::bytea
      from consent.ledger where conversation_id = ${scene.conversationId} group by conversation_id`.execute(tx);
    const doing = deed().finally(() => (isDone = true));
    await eventually(async () => {
      const { rows } = await sql<{ n: string }>`select count(*) as n from pg_stat_activity where wait_event_type = 'Lock'`.execute(house.db.owner.kysely);
      if (!isDone && rows[0]?.n === '0') throw new Error('neither done nor waiting');
    });
    return { doing };
  });
  return reply.doing;
}
