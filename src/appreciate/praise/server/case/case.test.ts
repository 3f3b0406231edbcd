import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
/** Holds every role there is, and was not there. */
let stranger: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  stranger = await people.employee({ roles: ['guest', 'agent', 'lead', 'steward', 'owner', 'council', 'dpo', 'admin'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const wayBack = async (id: string, { key }: { key: string }) => (await house.call('GET', `/praise/${id}/way-back`, undefined, { as: key })).body;
const moment = (id: string, as?: string) => house.call('GET', `/praise/${id}/moment`, undefined, { as });
const nowhere = { collection: false, moment: false };
const notYours = { state: 'closed', why: 'not-yours' };
const thanks = 'Vielen Dank, das haben Sie großartig gelöst!';

/** A guest hears a thanks in the middle of a talk, and the agent keeps it. */
async function heardAndKept(): Promise<Sitting & { id: string }> {
  const scene = await sitDown(house, people);
  await scene.say('Davor sagte ich etwas Vertrauliches.');
  await scene.answer(['listen', 'quote']);
  await scene.say('Der Deckel klemmt.');
  await scene.reply('Ein neuer ist unterwegs.');
  await scene.say(thanks);
  return { ...scene, id: await keep(scene, thanks) };
}

async function keep({ conversationId, host }: Sitting, text: string): Promise<string> {
  const { items } = (await house.call('GET', `/desk/conversations/${conversationId}/events`, undefined, { as: host.key })).body;
  const { seq } = items.findLast((event: { kind: string; text?: string }) => event.kind === 'turn' && event.text === text);
  const kept = await house.call('POST', '/praise', { id: randomUUID(), conversationId, seq, confirmed: text }, { as: host.key });
  expect(kept.status, JSON.stringify(kept.body)).toBe(201);
  return kept.body.id;
}

describe('the way from a voice back to its case', () => {
  test('is not there for strangers, nor for colleagues who were not there, whatever their roles and whether the case still exists', async () => {
    const { id, conversationId } = await heardAndKept();
    expect((await moment(id)).status).toBe(401);
    expect([await wayBack(id, stranger), (await moment(id, stranger.key)).body]).toEqual([nowhere, notYours]);
    await house.db.owner.kysely.deleteFrom('conversations.conversation').where('id', '=', conversationId).execute();
    expect([await wayBack(id, stranger), (await moment(id, stranger.key)).body]).toEqual([nowhere, notYours]);
    expect((await moment(randomUUID(), stranger.key)).status).toBe(404);
  });

  test('leads the serving agent to everything that was said around it, and whoever kept it to their collection', async () => {
    const { id, host } = await heardAndKept();
    expect(await wayBack(id, host)).toEqual({ collection: true, moment: true });
    const { body } = await moment(id, host.key);
    expect(body.turns.map(({ text }: { text: string }) => text)).toEqual(['Guten Tag.', 'Davor sagte ich etwas Vertrauliches.', 'Der Deckel klemmt.', 'Ein neuer ist unterwegs.', thanks]);
    expect(body.turns.filter(({ here }: { here: boolean }) => here)).toMatchObject([{ text: thanks, by: 'customer' }]);
  });

  test('leads a guest who heard these words to what they heard, also after the visit, and that is written down', async () => {
    const { id, guest, visitId, conversationId } = await heardAndKept();
    await house.call('POST', `/visits/${visitId}/end`, {}, { as: guest.key });
    expect(await wayBack(id, guest)).toEqual({ collection: false, moment: true });
    const again = () => house.db.owner.kysely.selectFrom('gate.reheard').selectAll().where('conversation_id', '=', conversationId).execute();
    expect(await again()).toEqual([]);
    const { body } = await moment(id, guest.key);
    expect(body.turns.map(({ text }: { text: string }) => text)).toEqual(['Der Deckel klemmt.', 'Ein neuer ist unterwegs.', thanks]);
    expect(await again()).toMatchObject([{ guest_id: guest.id, visit_id: visitId, turns: 3 }]);
  });

  test('tells a guest who sat there and did not hear these words no more than anybody else', async () => {
    const scene = await sitDown(house, people);
    await scene.say(thanks);
    const id = await keep(scene, thanks);
    await scene.answer(['listen', 'quote']);
    await scene.say('Und noch etwas anderes.');
    expect([await wayBack(id, scene.guest), (await moment(id, scene.guest.key)).body]).toEqual([nowhere, notYours]);
  });

  test('does not lead a guest to a thanks only its keeper sees', async () => {
    const scene = await sitDown(house, people);
    await scene.say(thanks);
    const unasked = await keep(scene, thanks);
    expect([(await moment(unasked, scene.guest.key)).status, (await moment(unasked, scene.host.key)).body.state]).toEqual([404, 'open']);
  });

  test('closes for the guest when the customer takes back listening, and while the agent keeps the door shut', async () => {
    const taken = await heardAndKept();
    await taken.consent('listen', false);
    expect([await wayBack(taken.id, taken.guest), (await moment(taken.id, taken.guest.key)).body]).toEqual([nowhere, { state: 'closed', why: 'door-closed' }]);
    const shut = await heardAndKept();
    house.clock.now = new Date(house.clock.now.getTime() + 120_000);
    await house.call('POST', '/desk/door/close', {}, { as: shut.host.key });
    expect((await moment(shut.id, shut.guest.key)).body).toEqual({ state: 'closed', why: 'door-closed' });
    expect(await wayBack(shut.id, shut.host)).toEqual({ collection: true, moment: true });
  });

  test('is gone with the voice when the customer no longer agrees to be quoted', async () => {
    const { id, guest, host, consent } = await heardAndKept();
    await consent('quote', false);
    for (const { key } of [guest, host]) expect((await moment(id, key)).status).toBe(404);
  });

  test('ends for an agent who handed the conversation over: the collection stays theirs', async () => {
    const { id, host, conversationId } = await heardAndKept();
    const colleague = await people.employee({ roles: ['agent'] });
    await house.call('POST', `/desk/conversations/${conversationId}/hand-over`, { to: colleague.id }, { as: host.key });
    expect(await wayBack(id, host)).toEqual({ collection: true, moment: false });
    expect((await moment(id, host.key)).body).toEqual(notYours);
    expect(await wayBack(id, colleague)).toEqual({ collection: false, moment: true });
  });

  test('of a letter leads nowhere but to the collection of whoever keeps it', async () => {
    const { host, guest } = await heardAndKept();
    const id = randomUUID();
    await house.call('POST', '/praise/paper', { id, channel: 'letter', text: 'Danke für die Mühe.', permission: { may: 'inside', how: 'am Telefon', on: '2026-03-05' } }, { as: host.key });
    expect([await wayBack(id, host), await wayBack(id, guest)]).toEqual([{ collection: true, moment: false }, nowhere]);
  });
});
