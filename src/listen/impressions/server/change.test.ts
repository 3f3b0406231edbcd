import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { sitDown } from './testing/sit-down.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const complaint = 'Ich habe jetzt schon zum dritten Mal angerufen und keiner weiß Bescheid.';

/** An impression somebody wrote. */
async function written(impression: Record<string, unknown> = {}) {
  const sitting = await sitDown(house, people);
  await sitting.answer(['listen', 'quote']);
  await sitting.say(complaint);
  const anchor = await sitting.anchorAt('dritten Mal');
  const { body } = await sitting.write({ anchor, text: 'Wartet lange.', ...impression });
  const id = body.impression.id as string;
  const as = { as: sitting.guest.key };
  return {
    ...sitting,
    anchor,
    id,
    show: () => house.call('GET', `/impressions/${id}`, undefined, as),
    change: (fields: object) => house.call('PATCH', `/impressions/${id}`, fields, as),
    remove: () => house.call('DELETE', `/impressions/${id}`, undefined, as),
    restore: () => house.call('POST', `/impressions/${id}/restore`, {}, as),
  };
}

describe('an impression written down', () => {
  test('is shown, changed, deleted and brought back by its author alone; others learn nothing', async () => {
    const { id, host } = await written();
    const stranger = { as: undefined };
    const colleague = { as: (await people.employee({ roles: ['guest', 'steward', 'dpo', 'admin'] })).key };
    for (const [method, path] of [['GET', ''], ['PATCH', ''], ['DELETE', ''], ['POST', '/restore']] as const) {
      const body = method === 'GET' ? undefined : {};
      expect((await house.call(method, `/impressions/${id}${path}`, body, stranger)).status).toBe(401);
      expect((await house.call(method, `/impressions/${id}${path}`, body, { as: host.key })).status).toBe(403);
      const refused = await house.call(method, `/impressions/${id}${path}`, body, colleague);
      const unknown = await house.call(method, `/impressions/0198c5f0-0000-7000-8000-000000000000${path}`, body, colleague);
      expect(refused.status).toBe(404);
      expect(refused.body).toEqual(unknown.body);
    }
  });

  test('can get another kind, other words and a consequence; what is not named stays', async () => {
    const { change, show } = await written();
    const { body } = await change({ kind: 'problem', consequence: 'Die Filiale bekommt den Ärger.' });
    expect(body.impression).toMatchObject({ kind: 'problem', text: 'Wartet lange.', consequence: 'Die Filiale bekommt den Ärger.', editedAt: expect.any(String) });
    await change({ text: 'Wartet sehr lange.', consequence: null });
    expect((await show()).body).toMatchObject({ kind: 'problem', text: 'Wartet sehr lange.', consequence: null });
  });

  test('is masked and compared with the conversation again', async () => {
    const { change, consent } = await written();
    const { body } = await change({ text: 'Frau Brömmelkamp wartet lange.' });
    expect(body.impression.text).not.toContain('Brömmelkamp');
    await consent('quote', false);
    expect((await change({ text: complaint })).body).toMatchObject({ status: 422, field: 'text' });
  });

  test('gets a quote, another one, and none', async () => {
    const { change, anchor, show } = await written();
    const at = (words: string) => ({ turnKey: anchor.turnKey, start: complaint.indexOf(words), end: complaint.indexOf(words) + words.length });
    expect((await change({ quote: at('dritten Mal') })).body.impression.quote).toMatchObject({ excerpt: 'dritten Mal' });
    expect((await change({ quote: at('keiner weiß') })).body.impression.quote).toMatchObject({ excerpt: 'keiner weiß' });
    expect((await change({ kind: 'like' })).body.impression.quote).toMatchObject({ excerpt: 'keiner weiß' });
    expect((await change({ text: '' })).status).toBe(200);
    expect((await change({ quote: null })).body).toMatchObject({ type: '/api/docs/problems#nothing-written' });
    await change({ text: 'Nur Worte von mir.', quote: null });
    expect((await show()).body).toMatchObject({ quote: null, text: 'Nur Worte von mir.' });
  });

  test('deleted leaves every list at once, and comes back within the hour with everything', async () => {
    const { remove, restore, show, visitId, guest, change } = await written({ kind: 'wish' });
    const before = (await show()).body;
    const { body } = await remove();
    expect(Date.parse(body.restorableUntil) - house.clock.now.getTime()).toBe(3_600_000);
    expect((await show()).status).toBe(404);
    expect((await change({ text: 'Doch.' })).status).toBe(404);
    expect((await house.call('GET', `/impressions?visitId=${visitId}`, undefined, { as: guest.key })).body.items).toEqual([]);
    expect((await restore()).body).toEqual(before);
    expect((await show()).body).toEqual(before);
  });

  test('deleted more than an hour ago is gone, its words too', async () => {
    const { remove, restore, id, anchor, change } = await written();
    expect((await change({ quote: { turnKey: anchor.turnKey, start: 0, end: 8 } })).status).toBe(200);
    await remove();
    house.clock.now = new Date(house.clock.now.getTime() + 3_600_001);
    expect((await restore()).body).toMatchObject({ status: 410 });
    await house.services.jobs.runNow('impressions:empty-removed', {});
    const rows = await house.db.owner.kysely.selectFrom('impressions.impression').selectAll().where('id', '=', id).execute();
    expect(rows).toMatchObject([{ text: '', consequence: null, handle: null, conversation_id: null }]);
    const quotes = await house.db.owner.kysely.selectFrom('impressions.quote').selectAll().where('impression_id', '=', id).execute();
    expect(quotes).toEqual([]);
  });

  test('is listed page by page, newest first, none twice', async () => {
    const { write, visitId, guest } = await written();
    for (let minute = 1; minute <= 6; minute += 1) {
      house.clock.now = new Date(house.clock.now.getTime() + 1_000);
      await write({ text: `Nummer ${'I'.repeat(minute)}`, kind: minute % 2 ? 'like' : 'wish' });
    }
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await house.call('GET', `/impressions?visitId=${visitId}&limit=3${cursor}`, undefined, { as: guest.key });
      seen.push(...body.items.map((each: { text: string }) => each.text));
      cursor = body.next ? `&cursor=${body.next}` : '';
    } while (cursor);
    expect(seen).toEqual(['IIIIII', 'IIIII', 'IIII', 'III', 'II', 'I'].map((count) => `Nummer ${count}`).concat('Wartet lange.'));
    const wishes = await house.call('GET', `/impressions?visitId=${visitId}&kind=wish`, undefined, { as: guest.key });
    expect(wishes.body.items).toHaveLength(3);
    expect((await house.call('GET', '/impressions?cursor=quatsch', undefined, { as: guest.key })).body).toMatchObject({ status: 422, field: 'cursor' });
  });
});
