import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { openChat } from '../testing/praise-scene.ts';

let house: TestHouse;
let people: SeededPeople;
let paula: SeededEmployee;
let maren: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  paula = await people.employee({ roles: ['agent'], name: 'Paula Probst' });
  maren = await people.employee({ roles: ['agent'], name: 'Maren Vogt' });
});
afterAll(() => house[Symbol.asyncDispose]());

const get = async (path: string, who: SeededEmployee) => (await house.call('GET', path, undefined, { as: who.key })).body;
const hung = async () => (await get('/praise/hung', maren)).items as Array<{ id: string; agent?: string }>;
const hangs = async (id: string) => (await hung()).find((each) => each.id === id);
const answer = (who: SeededEmployee, id: string, body: object) => house.call('POST', `/praise/${id}/answer`, body, { as: who.key });

/** A customer thanks Paula, goes on to Maren, agrees to be quoted, and Maren keeps it. */
async function keptByMaren(words: string) {
  const scene = await openChat(house, paula);
  const seq = await scene.writes(words);
  await scene.agrees(['quote']);
  await house.call('POST', `/desk/conversations/${scene.conversationId}/release`, {}, { as: paula.key });
  await house.call('POST', `/desk/conversations/${scene.conversationId}/take`, {}, { as: maren.key });
  const { text } = (await house.call('POST', '/praise/proposals', { conversationId: scene.conversationId, seq }, { as: maren.key })).body;
  const kept = await house.call('POST', '/praise', { id: randomUUID(), conversationId: scene.conversationId, seq, confirmed: text, showsName: true }, { as: maren.key });
  expect(kept.status).toBe(201);
  return { scene, kept: kept.body as { id: string; where: string; waitsFor: string | null; showsName: boolean } };
}

describe('a thanks a colleague kept', () => {
  test('hangs nowhere before the agent who earned it has seen it and said yes', async () => {
    const { kept } = await keptByMaren('Vielen, vielen Dank, Sie haben mir sehr geholfen!');
    expect(kept).toMatchObject({ where: 'private', waitsFor: 'Paula Probst', showsName: false });
    expect(await hangs(kept.id)).toBeUndefined();
    expect((await get('/praise/waiting?open=true', paula)).items).toMatchObject([{ id: kept.id, keptBy: 'Maren Vogt', answer: 'open', mayHang: 'inside' }]);
    expect((await answer(paula, kept.id, { hangs: true })).body).toMatchObject({ answer: 'yes', showsName: false });
    expect(await hangs(kept.id)).toMatchObject({ id: kept.id });
    expect((await hangs(kept.id))?.agent).toBeUndefined();
    expect((await get('/praise/waiting?open=true', paula)).items).toEqual([]);
  });

  test('hangs with a name only if it is the name of whoever earned it, by their own word, which they can take back', async () => {
    const { kept } = await keptByMaren('Danke für alles, so viel Geduld habe ich selten erlebt!');
    await house.call('PATCH', `/praise/${kept.id}`, { showsName: true }, { as: maren.key });
    await answer(paula, kept.id, { hangs: true, showsName: true });
    expect((await hangs(kept.id))?.agent).toBe('Paula Probst');
    await answer(paula, kept.id, { hangs: true });
    expect((await hangs(kept.id))?.agent).toBeUndefined();
    await answer(paula, kept.id, { hangs: false, showsName: true });
    expect(await hangs(kept.id)).toBeUndefined();
    expect((await get('/praise/waiting', paula)).items.find(({ id }: { id: string }) => id === kept.id)).toMatchObject({ answer: 'no', showsName: false });
  });

  test('leaves no name in its words but that of whoever earned it, and of them only by their own word', async () => {
    const { scene } = await keptByMaren('Danke, Frau Probst!');
    const seq = await scene.writes('Danke auch Ihnen, Frau Vogt, und grüßen Sie Frau Probst.');
    const proposed = async (place: number) => (await house.call('POST', '/praise/proposals', { conversationId: scene.conversationId, seq: place, showsName: true }, { as: maren.key })).body.text;
    expect(await proposed(seq)).toMatch(/^Danke auch Ihnen, Frau Vogt, und grüßen Sie Frau .\.$/);
    const early = await openChat(house, paula);
    const thanked = await early.writes('Danke, Frau Probst, und danke Frau Vogt.');
    await house.call('POST', `/desk/conversations/${early.conversationId}/hand-over`, { to: maren.id }, { as: paula.key });
    const { body } = await house.call('POST', '/praise/proposals', { conversationId: early.conversationId, seq: thanked, showsName: true }, { as: maren.key });
    expect(body.text).toMatch(/^Danke, Frau .\., und danke Frau .\.$/);
  });

  test('is answered by nobody else, not even by whoever kept it', async () => {
    const { kept } = await keptByMaren('Tausend Dank, Sie sind ein Schatz!');
    const stranger = await people.employee({ roles: ['agent', 'steward', 'admin'] });
    for (const who of [maren, stranger]) expect((await answer(who, kept.id, { hangs: true })).status).toBe(404);
    expect((await get('/praise/waiting', maren)).items).toEqual([]);
  });

  test('goes with the customer’s word whatever its earner said', async () => {
    const { scene, kept } = await keptByMaren('Herzlichen Dank, das war wirklich großartig von Ihnen!');
    await answer(paula, kept.id, { hangs: true });
    await scene.changes('quote', false);
    expect(await hangs(kept.id)).toBeUndefined();
    expect((await get('/praise/waiting', paula)).items.map(({ id }: { id: string }) => id)).not.toContain(kept.id);
    expect((await answer(paula, kept.id, { hangs: true })).status).toBe(404);
  });

  test('may be a letter that thanks somebody else', async () => {
    const upstairs = await people.employee({ roles: ['guest'], name: 'Lena Lager' });
    const id = randomUUID();
    const permission = { may: 'inside', how: 'am Telefon', on: '2026-11-20' };
    const pasted = await house.call('POST', '/praise/paper', { id, channel: 'letter', text: 'Danke an das Lager, das ging ja blitzschnell!', permission, earnedBy: upstairs.id }, { as: paula.key });
    expect(pasted.body).toMatchObject({ where: 'private', waitsFor: 'Lena Lager' });
    await answer(upstairs, id, { hangs: true, showsName: true });
    expect((await hangs(id))?.agent).toBe('Lena Lager');
  });
});

test('what agents keep of their own thanks hangs by that yes alone', async () => {
  const scene = await openChat(house, paula);
  const seq = await scene.writes('Danke, Sie haben mir den Abend gerettet!');
  await scene.agrees(['quote']);
  const { body } = await scene.keeps(seq);
  expect(body).toMatchObject({ where: 'inside', waitsFor: null });
});
