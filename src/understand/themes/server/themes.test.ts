import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let steward: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  steward = await people.employee({ roles: ['steward'] });
});
afterAll(() => house[Symbol.asyncDispose]());

/** Somebody new heard something. */
async function heard(text = 'Die Maße stimmen nicht.', kind = 'problem') {
  const sitting = await sitDown(house, people);
  const { body } = await sitting.write({ text, kind });
  return { guest: sitting.guest, id: body.impression.id as string, host: sitting.host };
}

const as = (person: { key: string }) => ({ as: person.key });
async function theme(title: object = { de: 'Maße' }, evidence: string[] = []) {
  const { status, body } = await house.call('POST', '/themes', { title, evidence }, as(steward));
  expect(status).toBe(201);
  return body as { id: string };
}
const show = async (id: string, person: { key: string } = steward) => house.call('GET', `/themes/${id}`, undefined, as(person));
const evidenceOf = async (id: string, person: { key: string } = steward) =>
  (await house.call('GET', `/themes/${id}/evidence`, undefined, as(person))).body.items as { id: string; suggested: boolean }[];
const ids = (items: { id: string }[]) => items.map((item) => item.id);

describe('themes', () => {
  test('are read by everybody who reads evidence and kept by those who curate', async () => {
    const { id } = await theme();
    expect((await house.call('GET', '/themes')).status).toBe(401);
    const reader = await people.employee({ roles: ['guest', 'agent', 'owner', 'dpo'] });
    expect((await show(id, reader)).body).toMatchObject({ can: { edit: false, curate: false, suggest: true } });
    expect((await show(id)).body).toMatchObject({ can: { edit: true, curate: true } });
    for (const [method, path, body] of [
      ['POST', '/themes', { title: { de: 'Fremd' } }],
      ['PATCH', `/themes/${id}`, { title: { de: 'Fremd' } }],
      ['DELETE', `/themes/${id}`, undefined],
      ['POST', `/themes/${id}/merge`, { into: id }],
    ] as const) expect((await house.call(method, path, body, as(reader))).status).toBe(403);
    const outsider = await people.employee({ roles: ['lead', 'admin', 'council'] });
    expect((await show(id, outsider)).status).toBe(403);
  });

  test('without evidence are assumptions, and say so', async () => {
    const { id } = await theme({ en: 'Measures' });
    expect((await show(id)).body).toMatchObject({
      title: { de: 'Measures', en: 'Measures' },
      assumption: true,
      strength: { impressions: 0, people: null },
      freshness: { newest: null, state: 'none' },
    });
    const one = await heard();
    await house.call('PUT', `/themes/${id}/evidence/${one.id}`, {}, as(steward));
    expect((await show(id)).body).toMatchObject({ assumption: false, strength: { impressions: 1, people: null }, freshness: { state: 'fresh' } });
    await house.call('DELETE', `/impressions/${one.id}`, undefined, as(one.guest));
    expect((await show(id)).body).toMatchObject({ assumption: true });
  });

  test('tell how many people heard it only from five on', async () => {
    const heardBy = await Promise.all(Array.from({ length: 5 }, () => heard()));
    const { id } = await theme({ de: 'Viele' }, heardBy.slice(0, 4).map((each) => each.id));
    expect((await show(id)).body.strength).toEqual({ impressions: 4, people: null });
    await house.call('PUT', `/themes/${id}/evidence/${heardBy[4]?.id}`, {}, as(steward));
    expect((await show(id)).body).toMatchObject({ strength: { impressions: 5, people: 5 }, kinds: [{ kind: 'problem', impressions: 5 }] });
  });

  test('age with their evidence', async () => {
    const one = await heard();
    const { id } = await theme({ de: 'Alternd' }, [one.id]);
    const now = house.clock.now;
    house.clock.now = new Date(now.getTime() + 91 * 86_400_000);
    expect((await show(id)).body.freshness.state).toBe('ageing');
    house.clock.now = new Date(now.getTime() + 366 * 86_400_000);
    expect((await show(id)).body.freshness.state).toBe('old');
    house.clock.now = now;
  });

  test('count no simulated conversations, except in a demo company', async () => {
    const one = await heard();
    const owner = house.db.owner.kysely;
    await owner.updateTable('impressions.impression').set({ channel: 'chat', language: 'de', origin: 'simulated' }).where('id', '=', one.id).execute();
    const { id } = await theme({ de: 'Übung' }, [one.id]);
    expect((await show(id)).body).toMatchObject({ assumption: true, strength: { impressions: 0 } });
    expect(ids(await evidenceOf(id))).toEqual([one.id]);
    await owner.updateTable('platform.instance').set({ born_as: 'demo' }).execute();
    expect((await show(id)).body).toMatchObject({ assumption: false, strength: { impressions: 1 } });
    await owner.updateTable('platform.instance').set({ born_as: 'organisation' }).execute();
  });

  test('are renamed in one language without losing the other', async () => {
    const { id } = await theme({ de: 'Maße', en: 'Measures' });
    const { body } = await house.call('PATCH', `/themes/${id}`, { title: { de: 'Maße und Gewichte', en: 'Measures' }, description: { de: 'Am Tor.' } }, as(steward));
    expect(body).toMatchObject({ title: { de: 'Maße und Gewichte', en: 'Measures' }, description: { de: 'Am Tor.', en: 'Am Tor.' } });
    expect((await house.call('PATCH', `/themes/${id}`, { title: { de: ' ' } }, as(steward))).body).toMatchObject({ status: 422, field: 'title' });
  });

  test('go into each other and come out again with what they brought', async () => {
    const [one, two, three] = [await heard('Eins.'), await heard('Zwei.'), await heard('Drei.')];
    const a = await theme({ de: 'A' }, [one.id, two.id]);
    const b = await theme({ de: 'B' }, [two.id, three.id]);
    const c = await theme({ de: 'C' });
    expect((await house.call('POST', `/themes/${a.id}/merge`, { into: b.id }, as(steward))).body).toMatchObject({ id: b.id, strength: { impressions: 3 } });
    expect((await show(a.id)).body.id).toBe(b.id);
    await house.call('POST', `/themes/${b.id}/merge`, { into: c.id }, as(steward));
    expect((await show(a.id)).body).toMatchObject({ id: c.id, strength: { impressions: 3 } });
    const listed = (await house.call('GET', '/themes', undefined, as(steward))).body.items;
    expect(ids(listed)).not.toContain(a.id);
    expect((await house.call('POST', `/themes/${c.id}/merge`, { into: a.id }, as(steward))).body).toMatchObject({ type: '/api/docs/problems#theme-into-itself' });
    expect((await house.call('POST', `/themes/${a.id}/merge`, { into: c.id }, as(steward))).body).toMatchObject({ type: '/api/docs/problems#theme-merged' });
    expect((await house.call('POST', `/themes/${b.id}/unmerge`, {}, as(steward))).body).toMatchObject({ id: b.id, strength: { impressions: 3 } });
    expect((await show(c.id)).body.assumption).toBe(true);
    expect((await house.call('POST', `/themes/${a.id}/unmerge`, {}, as(steward))).body).toMatchObject({ id: a.id, strength: { impressions: 2 } });
    expect(ids(await evidenceOf(b.id)).sort()).toEqual([two.id, three.id].sort());
  });

  test('are deleted without their evidence and brought back with it', async () => {
    const one = await heard('Bleibt.');
    const { id } = await theme({ de: 'Kurzlebig' }, [one.id]);
    expect((await house.call('DELETE', `/themes/${id}`, undefined, as(steward))).status).toBe(200);
    expect((await show(id)).status).toBe(404);
    expect((await house.call('GET', `/evidence/${one.id}`, undefined, as(steward))).status).toBe(200);
    expect((await house.call('GET', `/evidence/${one.id}/themes`, undefined, as(steward))).body.items).toEqual([]);
    expect((await house.call('POST', `/themes/${id}/restore`, {}, as(steward))).body).toMatchObject({ strength: { impressions: 1 } });
    expect((await house.call('GET', `/evidence/${one.id}/themes`, undefined, as(steward))).body.items).toEqual([{ id, title: { de: 'Kurzlebig', en: 'Kurzlebig' }, suggested: false }]);
  });

  test('take suggestions from the author alone; who curates accepts or turns down', async () => {
    const one = await heard('Vorschlag.');
    const other = await people.employee();
    const { id } = await theme({ de: 'Offen' });
    const suggest = (person: SeededEmployee) => house.call('PUT', `/themes/${id}/suggestions/${one.id}`, {}, as(person));
    expect((await suggest(other)).status).toBe(404);
    expect((await suggest(one.guest)).body).toMatchObject({ assumption: true, suggestions: 0 });
    expect((await show(id)).body).toMatchObject({ assumption: true, suggestions: 1 });
    expect(await evidenceOf(id, other)).toEqual([]);
    expect(await evidenceOf(id, one.guest)).toMatchObject([{ id: one.id, suggested: true }]);
    expect(await evidenceOf(id)).toMatchObject([{ id: one.id, suggested: true }]);
    await house.call('PUT', `/themes/${id}/evidence/${one.id}`, {}, as(steward));
    expect(await evidenceOf(id, other)).toMatchObject([{ id: one.id, suggested: false }]);
    await suggest(one.guest);
    expect((await show(id)).body).toMatchObject({ assumption: false, suggestions: 0 });
    await house.call('DELETE', `/themes/${id}/evidence/${one.id}`, undefined, as(steward));
    expect((await show(id)).body).toMatchObject({ assumption: true, suggestions: 0 });
  });

  test('refuse evidence that is not there, and a retry with the same key begins no second theme', async () => {
    const body = { title: { de: 'Einmal' }, evidence: [] };
    expect((await house.call('POST', '/themes', { ...body, evidence: [randomUUID()] }, as(steward))).body).toMatchObject({ status: 422, field: 'evidence' });
    const headers = { 'idempotency-key': randomUUID() };
    const first = await house.call('POST', '/themes', body, { ...as(steward), headers });
    const second = await house.call('POST', '/themes', body, { ...as(steward), headers });
    expect(second.body.id).toBe(first.body.id);
    expect((await show(randomUUID())).status).toBe(404);
  });

  test('show their evidence page by page and by kind, and never beside whom it was heard', async () => {
    const seen = await Promise.all(['Erstens.', 'Zweitens.', 'Drittens.'].map((text, index) => heard(text, index === 0 ? 'like' : 'problem')));
    const { id } = await theme({ de: 'Seiten' }, seen.map((each) => each.id));
    const first = (await house.call('GET', `/themes/${id}/evidence?limit=2`, undefined, as(steward))).body;
    const second = (await house.call('GET', `/themes/${id}/evidence?limit=2&cursor=${first.next}`, undefined, as(steward))).body;
    expect([...ids(first.items), ...ids(second.items)].sort()).toEqual(seen.map((each) => each.id).sort());
    expect(second.next).toBeUndefined();
    const likes = (await house.call('GET', `/themes/${id}/evidence?kind=like`, undefined, as(steward))).body.items;
    expect(ids(likes)).toEqual([seen[0]?.id]);
    for (const { host } of seen) expect(JSON.stringify([first, second])).not.toContain(host.id);
  });
});
