import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { eventTypes } from '../contract/event-types.ts';
import { WebhookMessage } from '../contract/message.ts';
import { openReceiver, type Receiver } from '../testing/receiver.ts';

let house: TestHouse;
let people: SeededPeople;
let admin: SeededEmployee;
let officer: SeededEmployee;
let receiver: Receiver;
let secret: string;
let endpointId: string;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  admin = await people.employee({ roles: ['admin'] });
  officer = await people.employee({ roles: ['dpo'] });
});
afterAll(() => house[Symbol.asyncDispose]());
beforeEach(async () => {
  receiver = await openReceiver();
  ({ endpointId, secret } = await add({}));
});
afterEach(async () => {
  for (const { id } of (await ask('GET', '/webhooks')).body.items) await ask('DELETE', `/webhooks/${id}`);
  await receiver[Symbol.asyncDispose]();
});

const ask = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, body?: object, as = admin) => house.call(method, path, body, { as: as.key });
async function add(over: object) {
  const { status, body } = await ask('POST', '/webhooks', { name: 'Kundendatenbank', url: receiver.url, types: eventTypes, isPrivate: true, ...over });
  expect(status, JSON.stringify(body)).toBe(201);
  return { endpointId: body.endpoint.id as string, secret: body.secret as string };
}
/** Resolves once this many messages have arrived. */
async function arrived(count: number, milliseconds = 8_000) {
  const until = performance.now() + milliseconds;
  while (receiver.received.length < count && performance.now() < until) await pause(20);
  expect(receiver.types()).toHaveLength(count);
  return receiver.received;
}
const log = async () => (await ask('GET', `/webhooks/${endpointId}/deliveries`)).body.items;
const endpoint = async () => (await ask('GET', '/webhooks')).body.items[0];
const later = (milliseconds: number) => void (house.clock.now = new Date(house.clock.now.getTime() + milliseconds));
const wake = () => ask('PATCH', `/webhooks/${endpointId}`, { name: 'Kundendatenbank' });
async function open(text = 'Meine Kanne tropft.') {
  const { body } = await house.call('POST', '/chat/conversations', { language: 'de', text });
  return body as { conversationId: string; customerKey: string };
}
/** Looks until something holds. */
async function until(holds: () => Promise<boolean>, milliseconds = 8_000) {
  const end = performance.now() + milliseconds;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('it never came to that');
    await pause(30);
  }
}

describe('programs elsewhere', () => {
  test('are told what happens to a conversation, signed, each message once and as the contract says', async () => {
    const { conversationId, customerKey } = await open('Ein Satz, den niemand erfahren soll.');
    await house.call('POST', `/chat/conversations/${conversationId}/end`, {}, { as: customerKey });
    const [opened, closed] = await arrived(2);
    expect(receiver.types()).toEqual(['conversation.opened', 'conversation.closed']);
    for (const message of receiver.received) {
      receiver.verify(message, secret);
      expect(WebhookMessage.parse(message.body)).toEqual(message.body);
      expect(message.text).not.toContain('Satz');
      expect(message.headers['user-agent']).toMatch(/^Ohrensessel\//);
    }
    expect(opened?.body.data.conversation).toMatchObject({ id: conversationId, channel: 'chat', language: 'de', origin: 'real', brand: null });
    expect(closed?.body.data.conversation).toMatchObject({ id: conversationId, reason: null });
    expect(opened?.body.data.customer).toEqual(closed?.body.data.customer);
    if (opened) expect(() => receiver.verify({ ...opened, text: '{}' }, secret)).toThrow('no signature holds');
  });

  test('learn what was agreed and taken back, what was written down and ended, and never whose words, which agent or which guest', async () => {
    const sitting: Sitting = await sitDown(house, people);
    await sitting.answer(['listen', 'quote']);
    await sitting.say('Der Fahrer stand zwei Stunden vor dem verschlossenen Tor.');
    const anchor = await sitting.anchorAt('Der Fahrer');
    const { body } = await sitting.write({ anchor, kind: 'problem', text: 'Das Tor war zu.', quote: { turnKey: anchor.turnKey, start: 0, end: 10 } });
    const impressionId: string = body.impression.id;
    await house.call('PATCH', `/impressions/${impressionId}`, { text: 'Das Tor ist oft zu.' }, { as: sitting.guest.key });
    await sitting.consent('quote', false);
    await house.call('DELETE', `/impressions/${impressionId}`, undefined, { as: sitting.guest.key });
    await arrived(8);
    expect(receiver.types()).toEqual([
      'conversation.opened',
      'consent.granted',
      'consent.granted',
      'impression.recorded',
      'impression.changed',
      'consent.withdrawn',
      'evidence.withdrawn',
      'impression.removed',
    ].sort((a, b) => receiver.types().indexOf(a) - receiver.types().indexOf(b)));
    const one = (type: string) => receiver.received.find((message) => message.body.type === type)?.body.data;
    expect(one('impression.recorded')).toMatchObject({ impression: { id: impressionId, kind: 'problem', quoted: true }, about: { channel: 'chat' }, links: { page: expect.stringMatching(`/evidence/${impressionId}$`) } });
    expect(one('consent.withdrawn')).toMatchObject({ consent: { purpose: 'quote', means: 'page' } });
    expect(one('evidence.withdrawn')).toEqual({ impression: { id: impressionId }, because: 'withdrawn' });
    const everything = receiver.received.map(({ text }) => text).join('\n');
    for (const secretThing of ['Tor', 'Fahrer', sitting.host.id, sitting.guest.id, sitting.visitId, sitting.host.name]) expect(everything).not.toContain(secretThing);
    for (const message of receiver.received) expect(WebhookMessage.parse(message.body)).toEqual(message.body);
  });

  test('are not told of a refusal, unless it takes an earlier yes back', async () => {
    const sitting = await sitDown(house, people);
    await sitting.answer(['listen']);
    await arrived(2);
    const second = await people.employee({ roles: ['guest'] });
    const visit = (await house.call('POST', '/visits', { hostId: sitting.host.id }, { as: second.key })).body;
    await house.call('POST', `/visits/${visit.id}/agree`, {}, { as: sitting.host.key });
    await sitting.answer([]);
    const [, granted, withdrawn] = await arrived(3);
    expect(receiver.types()).toEqual(['conversation.opened', 'consent.granted', 'consent.withdrawn']);
    expect([granted, withdrawn].map((message) => message?.body.data.consent.purpose)).toEqual(['listen', 'listen']);
    expect(withdrawn?.body.data.consent.number).toBeGreaterThan(granted?.body.data.consent.number);
  });

  test('are told of forgetting, so that they can forget too', async () => {
    const { conversationId, customerKey } = await open();
    await house.call('POST', '/chat/erase', {}, { as: customerKey });
    await arrived(4);
    expect(receiver.types().sort()).toEqual(['conversation.closed', 'conversation.deleted', 'conversation.opened', 'customer.erased']);
    const [opened] = receiver.received;
    const erased = receiver.received.find(({ body }) => body.type === 'customer.erased');
    expect(erased?.body.data.customer.id).toBe(opened?.body.data.customer.id);
    expect(receiver.received.find(({ body }) => body.type === 'conversation.deleted')?.body.data).toEqual({ conversation: { id: conversationId } });
  });

  test('hear only of what they asked for, and nothing that happened before they were added', async () => {
    await open();
    await arrived(1);
    await ask('DELETE', `/webhooks/${endpointId}`);
    ({ endpointId } = await add({ types: ['conversation.closed'] }));
    const { conversationId, customerKey } = await open();
    await house.call('POST', `/chat/conversations/${conversationId}/end`, {}, { as: customerKey });
    await arrived(2);
    expect(receiver.types()).toEqual(['conversation.opened', 'conversation.closed']);
  });
});

describe('a message that does not arrive', () => {
  test('is sent again under the same id with a fresh timestamp, later and later, until it is taken', async () => {
    receiver.answer = (_request, response) => void response.writeHead(500).end('out of order');
    await open();
    await arrived(1);
    await until(async () => (await log())[0]?.attempts.length === 1);
    expect((await log())[0]).toMatchObject({ state: 'waiting', attempts: [{ status: 500, trouble: 'status', answer: null }] });
    later(7_000);
    receiver.answer = (_request, response) => void response.writeHead(200).end();
    await wake();
    const [first, second] = await arrived(2);
    expect(second?.id).toBe(first?.id);
    expect(second?.text).toBe(first?.text);
    expect(Number(second?.headers['webhook-timestamp'])).toBeGreaterThan(Number(first?.headers['webhook-timestamp']));
    await until(async () => (await log())[0]?.state === 'delivered');
    expect(await endpoint()).toMatchObject({ waiting: 0, failed: 0, failingSince: null, lastDeliveredAt: expect.any(String) });
  });

  test('is given up after ten attempts, and can be sent again by hand', async () => {
    receiver.answer = (_request, response) => void response.writeHead(404).end();
    await open();
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      await until(async () => (await log())[0]?.attempts.length === attempt);
      // Longer than any pause; switched on again, so that three days of failing do not end it first.
      later(30 * 3_600_000);
      await ask('PATCH', `/webhooks/${endpointId}`, { state: 'paused' });
      await ask('PATCH', `/webhooks/${endpointId}`, { state: 'active' });
    }
    expect((await log())[0].state).toBe('failed');
    expect(await endpoint()).toMatchObject({ failed: 1, waiting: 0 });
    receiver.answer = (_request, response) => void response.writeHead(204).end();
    const { body } = await ask('POST', `/webhooks/${endpointId}/deliveries/${(await log())[0].id}/again`, {});
    expect(body).toMatchObject({ state: 'waiting' });
    await until(async () => (await log())[0]?.state === 'delivered');
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
  });

  test('lets others pass, until several in a row have failed; then the receiver is left in peace for a while', async () => {
    let open429 = true;
    receiver.answer = (_request, response) => void response.writeHead(open429 ? 503 : 204).end();
    for (let count = 0; count < 6; count += 1) await open();
    await arrived(3);
    await pause(600);
    expect(receiver.received).toHaveLength(3);
    expect(await endpoint()).toMatchObject({ waiting: 6, failingSince: expect.any(String), restUntil: expect.any(String), state: 'active' });
    open429 = false;
    later(6 * 60_000);
    await wake();
    await arrived(9);
    expect(new Set(receiver.received.slice(3).map(({ id }) => id)).size).toBe(6);
    await until(async () => (await endpoint()).waiting === 0);
    expect(await endpoint()).toMatchObject({ restUntil: null, failingSince: null });
  });

  test('waits as long as the receiver asks for', async () => {
    receiver.answer = (_request, response) => void response.writeHead(429, { 'retry-after': '600' }).end();
    await open();
    await until(async () => (await log())[0]?.attempts.length === 1);
    const [{ nextAt }] = await log();
    expect(Date.parse(nextAt) - house.clock.now.getTime()).toBe(600_000);
    expect(Date.parse((await endpoint()).restUntil) - house.clock.now.getTime()).toBe(600_000);
  });

  test.each(['99999999', '9'.repeat(30), 'Fri, 31 Dec 9999 23:59:59 GMT'])('is tried again within a day whatever the receiver asks for (%s)', async (asked) => {
    receiver.answer = (_request, response) => void response.writeHead(503, { 'retry-after': asked }).end();
    await open();
    await until(async () => (await log())[0]?.attempts.length === 1);
    const [{ nextAt }] = await log();
    for (const moment of [nextAt, (await endpoint()).restUntil]) expect(Date.parse(moment) - house.clock.now.getTime()).toBe(24 * 3_600_000);
  });

  test('switches its receiver off after three days, visibly; switched on again, what was missed arrives', async () => {
    receiver.answer = (_request, response) => void response.writeHead(500).end();
    await open();
    for (let day = 0; day < 4; day += 1) {
      await until(async () => (await log())[0]?.attempts.length === day + 1);
      later(26 * 3_600_000);
      await wake();
    }
    await until(async () => (await endpoint()).state === 'failing');
    const before = receiver.received.length;
    await open('Währenddessen.');
    await pause(400);
    expect(receiver.received).toHaveLength(before);
    receiver.answer = (_request, response) => void response.writeHead(204).end();
    await ask('PATCH', `/webhooks/${endpointId}`, { state: 'active' });
    await arrived(before + 2);
    await until(async () => (await endpoint()).waiting === 0);
    expect(await endpoint()).toMatchObject({ state: 'active', failingSince: null });
  });

  test('is not waited for once the receiver says that it is gone', async () => {
    receiver.answer = (_request, response) => void response.writeHead(410).end();
    await open();
    await until(async () => (await endpoint()).state === 'gone');
    receiver.answer = (_request, response) => void response.writeHead(204).end();
    await open();
    await ask('PATCH', `/webhooks/${endpointId}`, { state: 'active', skipMissed: true });
    await open();
    await arrived(2);
    await until(async () => (await endpoint()).waiting === 0);
    expect(await log()).toHaveLength(1);
  });
});

describe('receivers of every kind', () => {
  const outcome = async () => (await ask('POST', `/webhooks/${endpointId}/test`, {})).body;

  test('a redirect is a failure and is not followed', async () => {
    await using other = await openReceiver();
    receiver.answer = (_request, response) => void response.writeHead(307, { location: other.url }).end();
    expect(await outcome()).toMatchObject({ status: 307, trouble: 'redirect' });
    expect(other.received).toEqual([]);
  });

  test('a huge answer is not read to its end, whether it is a yes or a no', async () => {
    let sent = 0;
    for (const status of [200, 500]) {
      receiver.answer = (_request, response) => {
        response.writeHead(status);
        const pour = () => {
          while (!response.destroyed && sent < 500_000_000 && response.write(Buffer.alloc(65_536, 0x61))) sent += 65_536;
        };
        response.on('drain', pour);
        pour();
      };
      sent = 0;
      expect(await outcome()).toMatchObject({ status, trouble: status === 200 ? null : 'status' });
      await pause(50);
      expect(sent).toBeLessThan(50_000_000);
    }
  });

  test('one that breaks off, and one that is not there, are named', async () => {
    receiver.answer = (request) => void request.socket.destroy();
    expect(await outcome()).toMatchObject({ status: null, trouble: 'broken' });
    await receiver[Symbol.asyncDispose]();
    expect(await outcome()).toMatchObject({ status: null, trouble: 'refused' });
    receiver = await openReceiver();
  });

  test('a test message is signed like any other and stands in no log', async () => {
    expect(await outcome()).toMatchObject({ status: 204, trouble: null });
    receiver.verify(receiver.received[0] as never, secret);
    expect(WebhookMessage.parse(receiver.received[0]?.body)).toMatchObject({ type: 'webhook.test', data: { endpoint: { id: endpointId } } });
    expect(await log()).toEqual([]);
  });
});

describe('the secret', () => {
  test('is shown once; a new one signs beside the old one for a day', async () => {
    expect(secret).toMatch(/^whsec_/);
    expect(JSON.stringify((await ask('GET', '/webhooks')).body)).not.toContain(secret);
    const rotated = (await ask('POST', `/webhooks/${endpointId}/secret`, {})).body;
    await open();
    const [both] = await arrived(1);
    for (const each of [secret, rotated.secret]) receiver.verify(both as never, each);
    later(25 * 3_600_000);
    await open();
    const [, single] = await arrived(2);
    receiver.verify(single as never, rotated.secret);
    expect(String(single?.headers['webhook-signature']).split(' ')).toHaveLength(1);
  });

  test('sealed under another key of the house cannot be used, and that is said', async () => {
    await house.db.owner.pool.query(`update webhooks.endpoint set secret = '\\x00'`);
    expect((await ask('POST', `/webhooks/${endpointId}/test`, {})).body).toMatchObject({ trouble: 'secret' });
  });
});

describe('who decides', () => {
  test('only the administration adds; data protection and council see that something leaves the house, and the access log says so', async () => {
    const input = { name: 'x', url: receiver.url, types: ['customer.erased'], isPrivate: true };
    expect((await ask('POST', '/webhooks', input, officer)).status).toBe(403);
    expect((await ask('GET', '/webhooks', undefined, officer)).body).toMatchObject({ items: [{ id: endpointId, can: { edit: false } }], can: { add: false } });
    const noted = (await ask('GET', '/privacy/access?what=settings', undefined, officer)).body.items;
    expect(noted[0]).toMatchObject({ by: { id: admin.id }, detail: `webhook ${new URL(receiver.url).host}` });
  });

  test('an address in a private network is refused unless it is meant; a password in it is never taken', async () => {
    for (const url of [receiver.url, 'https://localhost/hook', 'https://10.1.2.3/', 'https://[::1]/', 'https://[::ffff:192.168.1.1]/', 'https://169.254.169.254/latest', 'https://0.0.0.0/', 'http://93.184.215.14/hook']) {
      const { status, body } = await ask('POST', '/webhooks', { name: 'x', url, types: ['customer.erased'] });
      expect({ url, status, type: body.type }).toEqual({ url, status: 422, type: '/api/docs/problems#private-address' });
    }
    expect((await ask('POST', '/webhooks', { name: 'x', url: 'https://169.254.169.254/latest', types: ['customer.erased'], isPrivate: true })).body.type).toContain('private-address');
    for (const url of ['https://user:password@example.org/', 'ftp://example.org/', 'hook']) {
      expect((await ask('POST', '/webhooks', { name: 'x', url, types: ['customer.erased'] })).body).toMatchObject({ field: 'url' });
    }
    expect((await ask('PATCH', `/webhooks/${endpointId}`, { isPrivate: false })).status).toBe(422);
  });

  test('an endpoint nobody added is not there', async () => {
    const id = randomUUID();
    for (const [method, path] of [['PATCH', ''], ['DELETE', ''], ['POST', '/secret'], ['POST', '/test'], ['GET', '/deliveries'], ['POST', '/again'], ['POST', `/deliveries/${id}/again`]] as const) {
      expect((await ask(method, `/webhooks/${id}${path}`, method === 'GET' || method === 'DELETE' ? undefined : {})).status, path).toBe(404);
    }
  });
});

test('what was told is forgotten after a month', async () => {
  await open();
  await arrived(1);
  await until(async () => (await log())[0]?.state === 'delivered');
  later(31 * 86_400_000);
  await house.services.jobs.runNow('webhooks:forget', {});
  expect(await log()).toEqual([]);
});
