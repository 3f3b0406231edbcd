import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { newCustomer } from '#people/customers/server/new-customer.ts';
import { roles } from '#platform/contract/audience.ts';
import type { OperationMeta } from '#platform/contract/operation.ts';
import { transact } from '#platform/db/transact.ts';
import { contract } from '../contract.ts';
import { openTestHouse, type TestHouse } from './open-test-house.ts';
import { seedPeople } from './seed-people.ts';

let house: TestHouse;
let everybody: string;
let englishAdmin: string;
let customer: string;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  everybody = (await people.employee({ roles })).key;
  englishAdmin = (await people.employee({ roles: ['admin'], language: 'en' })).key;
  customer = await transact(house.services.database, { path: 'none', actor: null }, async (tx) => (await newCustomer(tx, { language: 'de', origin: 'real' })).key);
});
afterAll(() => house[Symbol.asyncDispose]());

const operations = Object.values(contract).flatMap((feature) => Object.values(feature).map((operation) => operation['~orpc']));
const writes = operations.filter(({ route }) => route.method !== 'GET');

/** Sends raw bytes as an operation's body, as somebody who may call it. */
async function send(operation: (typeof operations)[number], payload: string | Buffer, headers: Record<string, string> = {}) {
  const { audience } = operation.meta as OperationMeta;
  const key = audience === 'customer' ? customer : audience === 'anyone' ? undefined : everybody;
  const response = await house.app.inject({
    method: operation.route.method as InjectOptions['method'],
    url: `/api/v1${(operation.route.path ?? '').replace(/\{[^}]+\}/g, randomUUID())}`,
    headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}), ...headers },
    payload,
  });
  return { status: response.statusCode, type: response.headers['content-type'], body: response.payload ? JSON.parse(response.payload) : undefined };
}

function expectKindRefusal(reply: { status: number; type: unknown; body?: { title?: string; remedy?: string } }): void {
  expect(reply.status).toBeGreaterThanOrEqual(400);
  expect(reply.status).toBeLessThan(500);
  expect(reply.type).toMatch(/^application\/problem\+json/);
  expect(reply.body).toMatchObject({ title: expect.any(String), remedy: expect.any(String) });
}

const say = writes.find(({ route }) => route.operationId === 'chat.open');
if (!say) throw new Error('the chat has no way in');
const opening = (text: unknown) => JSON.stringify({ language: 'de', text });

describe('whatever is sent', () => {
  test.each(writes)('$route.operationId answers a body of the wrong shape by naming what is wrong, and never breaks', async (operation) => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        const reply = await send(operation, JSON.stringify(value));
        expect(reply.status, JSON.stringify(reply.body)).toBeLessThan(500);
        if (reply.status >= 400) expectKindRefusal(reply);
        if (reply.status === 422) expect(reply.body).toMatchObject({ field: expect.any(String) });
      }),
      { numRuns: 15 },
    );
  });

  test.each(operations.filter(({ route }) => route.method === 'GET'))('$route.operationId answers a strange query by naming what is wrong, and never breaks', async (operation) => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.stringMatching(/^[a-zA-Z[\]._-]{1,12}$/), anyText({ maxLength: 40 })), async (query) => {
        const { audience } = operation.meta as OperationMeta;
        const response = await house.app.inject({
          method: 'GET',
          url: `/api/v1${(operation.route.path ?? '').replace(/\{[^}]+\}/g, randomUUID())}`,
          query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value.toWellFormed()])),
          headers: audience === 'anyone' ? {} : { authorization: `Bearer ${audience === 'customer' ? customer : everybody}` },
        });
        expect(response.statusCode, response.payload).toBeLessThan(500);
      }),
      { numRuns: 12 },
    );
  });

  test.each([
    ['half a JSON text', '{"language":"de","text":"', 400],
    ['bytes that are not UTF-8', Buffer.from([...Buffer.from('{"language":"de","text":"'), 0xff, 0xfe, ...Buffer.from('"}')]), 400],
    ['a text where an object belongs', '"Hallo"', 422],
    ['a number as message', opening(42), 422],
    ['a list as message', opening(['Hallo']), 422],
    ['an empty message', opening('   '), 422],
    ['a NUL in the message', opening('a\u0000b'), 422],
    ['half a surrogate pair', '{"language":"de","text":"\\ud83d"}', 422],
    ['a message one byte over 16 KiB', opening(`${'ü'.repeat(8_192)}x`), 422],
    ['a field nobody knows', JSON.stringify({ language: 'de', text: 'Hallo', isAdmin: true }), 422],
    ['a prototype as a field', '{"language":"de","text":"Hallo","__proto__":{"admin":true}}', 422],
    ['a language nobody speaks here', JSON.stringify({ language: 'tlh', text: 'nuqneH' }), 422],
  ])('%s is refused', async (_what, payload, status) => {
    const reply = await send(say, payload);
    expectKindRefusal(reply);
    expect(reply.status).toBe(status);
    if (status === 422) expect(reply.body.field).toMatch(/^(text|language|isAdmin|__proto__|body)$/);
  });

  test('fields nobody knows are named with their whole path, each of them', async () => {
    const unit = { name: { de: 'Logistik', en: 'Logistics', fr: 'Logistique', it: 'Logistica' }, colour: 'blue' };
    const reply = await house.call('POST', '/units', unit, { as: everybody });
    expectKindRefusal({ status: reply.status, type: reply.headers['content-type'], body: reply.body });
    expect(reply.body.errors.map(({ field }: { field: string }) => field)).toEqual(['name.fr', 'name.it', 'colour']);
    expect(reply.body.field).toBe('name.fr');
  });

  test('a message of exactly 16 KiB is taken', async () => {
    expect((await send(say, opening('ü'.repeat(8_192)))).status).toBe(201);
  });

  test('a body over 1 MiB is refused as too large before it is read whole', async () => {
    const reply = await send(say, opening('x'.repeat(1_100_000)));
    expectKindRefusal(reply);
    expect(reply.status).toBe(413);
  });

  test.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x'])('a body of type %s is refused', async (type) => {
    const reply = await send(say, opening('Hallo'), { 'content-type': type });
    expectKindRefusal(reply);
    expect(reply.status).toBe(415);
  });

  test.each(['', 'with spaces', 'ü', 'x'.repeat(201)])('an idempotency key %j is refused by name', async (key) => {
    const reply = await send(say, opening('Hallo'), { 'idempotency-key': key });
    expectKindRefusal(reply);
    expect(reply.body.field).toBe('Idempotency-Key');
  });

  test('an idempotency key that was used for something else is refused', async () => {
    const key = randomUUID();
    const first = await send(say, opening('Hallo'), { 'idempotency-key': key });
    expect(first.status).toBe(201);
    expect((await send(say, opening('Hallo'), { 'idempotency-key': key })).body).toEqual(first.body);
    const other = await send(say, opening('Etwas anderes'), { 'idempotency-key': key });
    expectKindRefusal(other);
    expect(other.body.type).toContain('idempotency-key-reused');
  });

  test('markup stays what it is: text', async () => {
    const text = '<img src=x onerror=alert(1)> & "quotes" <script>1</script>';
    const opened = await send(say, opening(text));
    const events = await house.call('GET', `/chat/conversations/${opened.body.conversationId}/events`, undefined, { as: opened.body.customerKey });
    expect(events.body.items[0].text).toBe(text);
  });

  test('refusals speak the language of the caller', async () => {
    const german = await send(say, opening(''), { 'accept-language': 'de-AT,de;q=0.9' });
    const english = await send(say, opening(''), { 'accept-language': 'en-GB' });
    expect(german.body.remedy).toMatch(/Feld/);
    expect(english.body.remedy).toMatch(/field/);
  });

  test('the language of the page counts more than that of the account, which is for callers who name none', async () => {
    const asked = async (language?: string) => {
      const headers: Record<string, string> = language === undefined ? {} : { 'accept-language': language };
      return (await house.call('POST', '/units', {}, { as: englishAdmin, headers })).body.remedy as string;
    };
    expect(await asked('de-AT,de;q=0.9')).toMatch(/Feld/);
    expect(await asked('en')).toMatch(/field/);
    expect(await asked()).toMatch(/field/);
    // What programs send that do not mind.
    expect(await asked('*')).toMatch(/field/);
  });
});

describe('a flood', () => {
  test('is answered 429 to its sender, who is told when to come back, and hurts nobody else', async () => {
    const from = (remoteAddress: string) => house.app.inject({ method: 'GET', url: '/api/v1/instance', remoteAddress });
    const replies = await Promise.all(Array.from({ length: 700 }, () => from('192.0.2.7')));
    const refused = replies.filter((reply) => reply.statusCode === 429);
    expect(refused.length).toBeGreaterThan(50);
    expect(refused[0]?.headers['retry-after']).toBeDefined();
    expectKindRefusal({ status: 429, type: refused[0]?.headers['content-type'], body: refused[0]?.json() });
    expect((await from('192.0.2.8')).statusCode).toBe(200);
  });
});

test('no answer of the API stays in a browser’s cache', async () => {
  for (const path of ['/api/v1/instance', '/api/v1/visits', '/api/v1/nothing-here']) {
    expect((await house.app.inject({ url: path, headers: { authorization: `Bearer ${everybody}` } })).headers['cache-control'], path).toBe('no-store');
  }
});
