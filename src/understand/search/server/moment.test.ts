import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let steward: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  steward = await people.employee({ roles: ['guest', 'agent', 'steward', 'owner', 'dpo'] });
});
afterAll(() => house[Symbol.asyncDispose]());

/** A conversation of ten turns, heard from the second on, with an impression beside the sixth. */
async function heard(purposes: string[]): Promise<Sitting & { id: string }> {
  const sitting = await sitDown(house, people);
  await sitting.say('Davor sagte ich etwas Vertrauliches.');
  await sitting.answer(purposes);
  for (let turn = 1; turn <= 9; turn += 1) await (turn % 3 === 0 ? sitting.reply(`Antwort ${turn}`) : sitting.say(`Beitrag ${turn}`));
  const { body } = await sitting.write({ anchor: await sitting.anchorAt('Beitrag 5'), text: 'Hier kippt die Stimmung.' });
  return { ...sitting, id: body.impression.id };
}

const moment = (id: string, as?: string) => house.call('GET', `/evidence/${id}/moment`, undefined, { as });
const lines = (body: { turns: { text: string }[] }) => body.turns.map((turn) => turn.text);
const evidence = (id: string, as: string) => house.call('GET', `/evidence/${id}`, undefined, { as });

describe('the moment of an impression', () => {
  test('is refused to strangers; an unknown one and a deleted one look alike', async () => {
    const { id, guest } = await heard(['listen', 'quote']);
    expect((await moment(id)).status).toBe(401);
    await house.call('DELETE', `/impressions/${id}`, undefined, { as: guest.key });
    const deleted = await moment(id, steward.key);
    expect(deleted.status).toBe(404);
    expect(deleted.body).toEqual((await moment(randomUUID(), steward.key)).body);
  });

  test('opens for the guest who heard it, with a grant to quote, as far as it was heard; and that is written down', async () => {
    const { id, guest, visitId, conversationId } = await heard(['listen', 'quote']);
    await house.call('POST', `/visits/${visitId}/end`, {}, { as: guest.key });
    expect((await evidence(id, guest.key)).body.can.openMoment).toBe(true);
    const { body } = await moment(id, guest.key);
    expect(body.state).toBe('open');
    expect(lines(body)).toEqual(['Beitrag 1', 'Beitrag 2', 'Antwort 3', 'Beitrag 4', 'Beitrag 5', 'Antwort 6', 'Beitrag 7', 'Beitrag 8', 'Antwort 9']);
    expect(body.turns.filter((turn: { here: boolean }) => turn.here)).toMatchObject([{ text: 'Beitrag 5', by: 'customer' }]);
    const record = await house.db.owner.kysely.selectFrom('gate.reheard').selectAll().where('conversation_id', '=', conversationId).execute();
    expect(record).toMatchObject([{ guest_id: guest.id, visit_id: visitId, turns: 9 }]);
  });

  test('stays closed for the same guest without that grant', async () => {
    const { id, guest } = await heard(['listen']);
    expect((await evidence(id, guest.key)).body.can.openMoment).toBe(false);
    expect((await moment(id, guest.key)).body).toEqual({ state: 'closed', why: 'not-agreed' });
  });

  test('stays closed for everybody who was not there, whatever their roles', async () => {
    const { id } = await heard(['listen', 'quote']);
    const { body } = await evidence(id, steward.key);
    expect(body).toMatchObject({ text: 'Hier kippt die Stimmung.', moment: 'kept', can: { openMoment: false } });
    expect((await moment(id, steward.key)).body).toEqual({ state: 'closed', why: 'not-yours' });
  });

  test('opens for the agent who served, on the agent’s own right', async () => {
    const { id, host } = await heard(['listen']);
    expect((await evidence(id, host.key)).body.can.openMoment).toBe(true);
    const { body } = await moment(id, host.key);
    expect(body.state).toBe('open');
    expect(lines(body)).toContain('Beitrag 5');
  });

  test.each([
    ['listening', 'listen', { state: 'closed', why: 'door-closed' }],
    ['being quoted', 'quote', { state: 'closed', why: 'not-agreed' }],
  ])('closes when the customer takes back %s', async (_what, purpose, closed) => {
    const { id, guest, consent } = await heard(['listen', 'quote']);
    await consent(purpose, false);
    expect((await moment(id, guest.key)).body).toEqual(closed);
    expect((await evidence(id, guest.key)).body.can.openMoment).toBe(false);
  });

  test('closes while the agent keeps the door shut, and words that were recalled stay away afterwards', async () => {
    const { id, guest, host } = await heard(['listen', 'quote']);
    await house.call('POST', '/desk/door/close', {}, { as: host.key });
    expect((await moment(id, guest.key)).body).toEqual({ state: 'closed', why: 'door-closed' });
    await house.call('POST', '/desk/door/open', {}, { as: host.key });
    expect((await moment(id, guest.key)).body).toEqual({ state: 'closed', why: 'door-closed' });
  });

  test('says that there is none, or that the conversation has been deleted', async () => {
    const sitting = await heard(['listen', 'quote']);
    const { body } = await sitting.write({ text: 'Allgemein.' });
    expect((await moment(body.impression.id, sitting.guest.key)).body).toEqual({ state: 'closed', why: 'no-moment' });
    await house.db.owner.kysely.deleteFrom('conversations.conversation').where('id', '=', sitting.conversationId).execute();
    expect((await moment(sitting.id, sitting.guest.key)).body).toEqual({ state: 'closed', why: 'deleted' });
    expect((await evidence(sitting.id, steward.key)).body).toMatchObject({ moment: 'gone', text: 'Hier kippt die Stimmung.' });
  });
});
