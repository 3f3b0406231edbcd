import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { Patience } from './patience.ts';

let house: TestHouse;
let address: string;
let people: SeededPeople;
let steward: SeededEmployee;
let agent: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  steward = await people.employee({ roles: ['steward'], language: 'de', name: 'Stefan Ward' });
  agent = await people.employee({ roles: ['agent'] });
  address = await house.listen();
});
afterAll(() => house[Symbol.asyncDispose]());

const line = (id: string) => `${JSON.stringify({ id, started_at: '2026-03-01T10:00:00Z', turns: [{ by: 'customer', text: 'Die Kanne tropft.', offset_s: 0 }] })}\n`;
/** An upload that goes on until it is told to end. */
function upload(id: string) {
  let stop = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => void setTimeout(resolve, 5));
      if (stop) controller.close();
      else controller.enqueue(Buffer.from(line(randomUUID())));
    },
  });
  const init = { method: 'POST', body, duplex: 'half', headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/x-ndjson' } };
  const answer = fetch(`${address}/api/v1/imports?id=${id}&name=lang.jsonl`, init as RequestInit).then((response) => response.status, () => 0);
  return { answer, end: () => void (stop = true) };
}
const show = async (id: string) => house.call('GET', `/imports/${id}`, undefined, { as: steward.key });

describe('an import that runs', () => {
  test('is watched while bytes arrive, cancelled by id, and keeps what was stored', async () => {
    const id = randomUUID();
    const sending = upload(id);
    await expect.poll(async () => (await show(id)).body.bytes ?? 0, { timeout: 5_000 }).toBeGreaterThan(0);
    expect((await show(id)).body).toMatchObject({ state: 'running', name: 'lang.jsonl', startedBy: 'Stefan Ward', can: { cancel: true } });
    expect((await house.call('POST', `/imports/${id}/cancel`, {}, { as: agent.key })).status).toBe(403);
    expect((await house.call('POST', `/imports/${id}/cancel`, {}, { as: steward.key })).status).toBe(200);
    await expect.poll(async () => (await show(id)).body.state, { timeout: 8_000 }).toBe('cancelled');
    sending.end();
    // The refusal comes before all was sent, which a client may see as a broken connection.
    expect([409, 0]).toContain(await sending.answer);
    const { imported } = (await show(id)).body;
    expect(imported).toBeGreaterThan(0);
    const { count } = await house.db.owner.kysely.selectFrom('conversations.conversation').select((select) => select.fn.countAll<string>().as('count')).executeTakeFirstOrThrow();
    expect(Number(count)).toBe(imported);
  });

  test('leaves room for three; a fourth is told to wait', async () => {
    const ids = [randomUUID(), randomUUID(), randomUUID()];
    const sending = ids.map(upload);
    await expect.poll(async () => (await Promise.all(ids.map(show))).map(({ status }) => status), { timeout: 5_000 }).toEqual([200, 200, 200]);
    const fourth = await fetch(`${address}/api/v1/imports`, { method: 'POST', body: line('vier'), headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/x-ndjson' } });
    expect(fourth.status).toBe(429);
    for (const { end } of sending) end();
    expect(await Promise.all(sending.map(({ answer }) => answer))).toEqual([200, 200, 200]);
    const { body } = await house.call('GET', '/imports', undefined, { as: steward.key });
    expect(body.items.filter(({ state }: { state: string }) => state === 'done')).toHaveLength(3);
  });

  test('lists what it refused by number, in the reader’s language', async () => {
    const id = randomUUID();
    const refused = await fetch(`${address}/api/v1/imports?id=${id}`, { method: 'POST', body: `${line('gut')}{"id": 7}\n`, headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/x-ndjson' } });
    expect(refused.status).toBe(422);
    expect((await show(id)).body).toMatchObject({ state: 'done', imported: 1, refused: 1, refusals: [{ line: 2, message: expect.stringMatching(/^id: muss/) }] });
    expect((await fetch(`${address}/api/v1/imports?id=${id}`, { method: 'POST', body: line('x'), headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/x-ndjson' } })).status).toBe(409);
  });
});

test('an upload that falls silent is given up', async () => {
  const silent = (async function* () {
    yield Buffer.from('a');
    await new Promise(() => undefined);
  })();
  const patience = new Patience(silent, new AbortController().signal, 30);
  const read: string[] = [];
  await expect(async () => {
    for await (const chunk of patience) read.push(String(chunk));
  }).rejects.toThrow('nothing arrived');
  expect([read, patience.isExhausted]).toEqual([['a'], true]);
});

test('a vCon encrypted for a key of this house is imported, one for somebody else is refused in words', async () => {
  const admin = await people.employee({ roles: ['admin', 'dpo', 'steward'] });
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Der Deckel fehlt.' });
  await house.call('POST', `/chat/conversations/${body.conversationId}/end`, {}, { as: body.customerKey });
  const [{ certificate }] = (await house.call('GET', '/vcon/keys', undefined, { as: admin.key })).body.items;
  const sealed = await house.call('POST', `/privacy/conversations/${body.conversationId}/vcon`, { form: 'encrypted', recipient: certificate }, { as: admin.key });
  const send = async (text: string) => {
    const response = await fetch(`${address}/api/v1/imports`, { method: 'POST', body: text, headers: { authorization: `Bearer ${admin.key}`, 'content-type': 'application/vcon', 'accept-language': 'en' } });
    return { status: response.status, body: await response.json() };
  };
  expect(await send(JSON.stringify(sealed.body))).toMatchObject({ status: 200 });
  await using elsewhere = await openTestHouse();
  const officer = await (await seedPeople(elsewhere)).employee({ roles: ['admin', 'dpo'] });
  const [foreign] = (await elsewhere.call('GET', '/vcon/keys', undefined, { as: officer.key })).body.items;
  const theirs = await house.call('POST', `/privacy/conversations/${body.conversationId}/vcon`, { form: 'encrypted', recipient: foreign.certificate }, { as: admin.key });
  expect(theirs.status, JSON.stringify(theirs.body).slice(0, 300)).toBe(200);
  expect(await send(JSON.stringify(theirs.body))).toMatchObject({ status: 422, body: { errors: [{ message: expect.stringMatching(/key/) }] } });
});
