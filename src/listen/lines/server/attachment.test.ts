import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { guestBesideAgent, listenIn } from '../testing/desk-scene.ts';
import { setUpLine } from '../testing/set-up-line.ts';
import { testChannel } from '../testing/test-channel.ts';
import type { OpenLine } from './channel.ts';

const other = testChannel();
let house: TestHouse;
let people: SeededPeople;
let line: OpenLine;
beforeAll(async () => {
  house = await openTestHouse({ channels: other.channels });
  people = await seedPeople(house);
  const admin = await people.employee({ roles: ['admin'] });
  await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Hamburg' } });
  line = await eventually(() => other.started[0]?.line ?? Promise.reject(new Error('the line has not begun')));
});
afterAll(() => house[Symbol.asyncDispose]());

/** A turn with a file, a refused one and the whole message, served by an agent. */
async function turnWithFiles(agent?: SeededEmployee) {
  const host = agent ?? (await people.employee({ roles: ['agent'] }));
  const thread = randomUUID();
  const { conversationId } = await line.doors.begin({ thread, at: new Date(), customer: { ref: thread }, language: 'de' });
  const page = Buffer.from('<p>Ganz</p>');
  const attachments = [
    { name: 'message.html', mediaType: 'text/html', size: page.length, content: page, view: true as const },
    { name: 'Rechnung März.pdf', mediaType: 'text/html', size: 4, content: Buffer.from('PDF!') },
    { name: 'makro.docm', mediaType: 'application/octet-stream', size: 9, refused: 'type' as const },
  ];
  const { seq } = await line.doors.say({ thread, message: `${thread} 1`, by: 'customer', text: 'Anbei.', at: new Date(), attachments });
  await house.call('POST', `/desk/conversations/${conversationId}/take`, {}, { as: host.key });
  const { body } = await house.call('GET', `/desk/conversations/${conversationId}/events`, undefined, { as: host.key });
  const turn = body.items.find((item: { seq: number }) => item.seq === seq);
  return { agent: host, conversationId, seq, files: turn.attachments as Array<{ id: string; name: string; kept: boolean; refused?: string; view?: true }> };
}

const get = (path: string, key?: string) => house.app.inject({ url: `/api/v1${path}`, headers: key ? { authorization: `Bearer ${key}` } : {} });

describe('a file that came with a turn', () => {
  test('stands beside it at the desk, with what was not kept and why', async () => {
    const { files } = await turnWithFiles();
    expect(files).toMatchObject([{ view: true, kept: true }, { name: 'Rechnung März.pdf', kept: true }, { name: 'makro.docm', kept: false, refused: 'type' }]);
  });

  test('is saved by the agent who serves the conversation, and opened by no browser whatever it claims to be', async () => {
    const { agent, conversationId, files } = await turnWithFiles();
    const reply = await get(`/desk/conversations/${conversationId}/attachments/${files[1]?.id}`, agent.key);
    expect(reply.statusCode).toBe(200);
    expect(reply.body).toBe('PDF!');
    expect(reply.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-security-policy': "default-src 'none'; sandbox" });
    expect(reply.headers['content-disposition']).toContain(encodeURIComponent('Rechnung März.pdf'));
  });

  test('is not there for colleagues, for one who gave the conversation away, nor after it was closed; nor is the whole message', async () => {
    const { agent, conversationId, seq, files } = await turnWithFiles();
    const colleague = await people.employee({ roles: ['agent'] });
    const addresses = [`/desk/conversations/${conversationId}/attachments/${files[1]?.id}`, `/desk/conversations/${conversationId}/turns/${seq}/original`];
    for (const address of addresses) {
      expect((await get(address)).statusCode).toBe(401);
      expect((await get(address, colleague.key)).statusCode).toBe(404);
      expect((await get(address, agent.key)).statusCode).toBe(200);
    }
    await house.call('POST', `/desk/conversations/${conversationId}/hand-over`, { to: colleague.id }, { as: agent.key });
    for (const address of addresses) expect((await get(address, agent.key)).statusCode).toBe(404);
    for (const address of addresses) expect((await get(address, colleague.key)).statusCode).toBe(200);
    await house.db.owner.kysely.updateTable('conversations.conversation').set({ state: 'closed', closed_at: new Date() }).where('id', '=', conversationId).execute();
    for (const address of addresses) expect((await get(address, colleague.key)).statusCode).toBe(404);
  });

  test('that was not kept cannot be had, nor one of another conversation', async () => {
    const { agent, conversationId, files } = await turnWithFiles();
    const { files: others } = await turnWithFiles(agent);
    expect((await get(`/desk/conversations/${conversationId}/attachments/${files[2]?.id}`, agent.key)).statusCode).toBe(404);
    expect((await get(`/desk/conversations/${conversationId}/attachments/${others[1]?.id}`, agent.key)).statusCode).toBe(404);
  });

  test('never reaches a guest, not even by name', async () => {
    const { agent, guest, visitId } = await guestBesideAgent(house, people);
    const address = await house.listen();
    const { conversationId } = await turnWithFiles(agent);
    using heard = await listenIn(address, guest.key, visitId);
    const thread = randomUUID();
    await line.doors.begin({ thread, at: new Date(), customer: { ref: thread }, language: 'de' });
    const place = await line.doors.say({ thread, message: `${thread} 1`, by: 'customer', text: 'Guten Tag.', at: new Date() });
    await house.call('POST', `/desk/conversations/${place.conversationId}/take`, {}, { as: agent.key });
    await line.doors.consent({ thread, at: new Date(), purpose: 'listen', granted: true, means: 'page' });
    await line.doors.say({ thread, message: `${thread} 2`, by: 'customer', text: 'Anbei das Bild.', at: new Date(), attachments: [{ name: 'geheimer-name.png', mediaType: 'image/png', size: 3, content: Buffer.from('PNG') }] });
    await eventually(() => expect(heard.bytes()).toContain('Anbei das Bild.'));
    expect(heard.bytes()).not.toContain('geheimer-name');
    expect(conversationId).not.toBe(place.conversationId);
  });
});
