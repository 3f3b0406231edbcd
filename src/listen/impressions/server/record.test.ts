import { randomUUID } from 'node:crypto';
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

describe('writing down an impression', () => {
  test('is refused to a stranger, to the host, and to a guest of another visit', async () => {
    const { host, visitId } = await sitDown(house, people);
    const other = await people.employee();
    const body = { id: randomUUID(), visitId, kind: 'like', text: 'Ruhig geblieben.', at: house.clock.now.toISOString() };
    expect((await house.call('POST', '/impressions', body)).status).toBe(401);
    expect((await house.call('POST', '/impressions', body, { as: host.key })).status).toBe(403);
    expect((await house.call('POST', '/impressions', body, { as: other.key })).status).toBe(404);
    const none = await house.call('POST', '/impressions', { ...body, visitId: randomUUID() }, { as: other.key });
    expect(none.status).toBe(404);
  });

  test('keeps kind, words and consequence beside the turn it belongs to', async () => {
    const { guest, answer, say, anchorAt, write, visitId } = await sitDown(house, people);
    await answer(['listen']);
    await say(complaint);
    const anchor = await anchorAt('dritten Mal');
    const { status, body } = await write({ anchor, kind: 'problem', text: 'Muss alles neu erzählen.', consequence: 'Die Leitung ist belegt.' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      impression: {
        kind: 'problem',
        text: 'Muss alles neu erzählen.',
        consequence: 'Die Leitung ist belegt.',
        quote: null,
        visitId,
        anchor,
        moment: 'kept',
        about: { channel: 'chat', language: 'de', origin: 'real' },
        can: { edit: true, remove: true },
      },
      masked: [],
    });
    const list = await house.call('GET', `/impressions?visitId=${visitId}&handle=${anchor.handle}&turnKey=${anchor.turnKey}`, undefined, { as: guest.key });
    expect(list.body.items).toEqual([body.impression]);
  });

  test('belongs to the visit alone when no turn is named', async () => {
    const { write } = await sitDown(house, people);
    const { body } = await write({ kind: 'note', text: 'Das Telefon klingelt ohne Pause.' });
    expect(body.impression).toMatchObject({ anchor: null, moment: 'none', about: null });
  });

  test('sent twice stores it once and answers with what is stored', async () => {
    const { guest, write, visitId } = await sitDown(house, people);
    const id = randomUUID();
    const [first, second] = await Promise.all([write({ id, text: 'Einmal.' }), write({ id, text: 'Einmal.' })]);
    const third = await write({ id, text: 'Ganz anders.' });
    expect([first?.status, second?.status, third.status]).toEqual([201, 201, 201]);
    expect(third.body.impression.text).toBe('Einmal.');
    const list = await house.call('GET', `/impressions?visitId=${visitId}`, undefined, { as: guest.key });
    expect(list.body.items).toHaveLength(1);
  });

  test('does not bring back what was deleted meanwhile, and does not overwrite a colleague', async () => {
    const { guest, write, visitId } = await sitDown(house, people);
    const id = randomUUID();
    await write({ id });
    await house.call('DELETE', `/impressions/${id}`, undefined, { as: guest.key });
    expect((await write({ id })).status).toBe(201);
    expect((await house.call('GET', `/impressions?visitId=${visitId}`, undefined, { as: guest.key })).body.items).toEqual([]);
    const other = await sitDown(house, people);
    expect((await other.write({ id })).body).toMatchObject({ status: 409, field: 'id' });
  });

  test.each([
    ['no words', { text: '   ' }, 'text'],
    ['words that are too many', { text: 'a'.repeat(4_001) }, 'text'],
    ['a kind nobody knows', { kind: 'rating' }, 'kind'],
    ['an id that is none', { id: 'mine' }, 'id'],
    ['a turn key that is none', { anchor: { handle: 'abcdefgh', turnKey: 'short' } }, 'anchor.turnKey'],
    ['a time that is none', { at: 'gestern' }, 'at'],
    ['control characters', { text: 'a\u0007b' }, 'text'],
    ['a field nobody knows', { stars: 5 }, 'stars'],
  ])('is refused with %s, and the field is named', async (_what, wrong, field) => {
    const { write } = await sitDown(house, people);
    expect((await write(wrong)).body).toMatchObject({ status: 422, field });
  });

  test('is never dated before the visit or in the future, whatever the browser’s clock says', async () => {
    const { write } = await sitDown(house, people);
    const early = await write({ at: '2001-01-01T00:00:00.000Z' });
    const late = await write({ at: '2199-01-01T00:00:00.000Z' });
    const { begun_at } = await house.db.owner.kysely
      .selectFrom('shadowing.visit')
      .select('begun_at')
      .where('id', '=', early.body.impression.visitId)
      .executeTakeFirstOrThrow();
    expect(early.body.impression.at).toBe(begun_at?.toISOString());
    expect(late.body.impression.at).toBe(house.clock.now.toISOString());
  });
});

describe('the moment of an impression', () => {
  test('is refused when that visit did not hear it: from before the grant, of another visit, made up', async () => {
    const { answer, say, view, anchorAt, write, visitId, conversationId } = await sitDown(house, people);
    await say('Das war vor der Einwilligung.');
    await answer(['listen']);
    await say(complaint);
    const { handle } = await view();
    const unheard = await house.services.secrets.get('turn-keys').then(async (secret) => {
      const { turnKeys } = await import('#listen/gate/server/turn-keys.ts');
      return turnKeys(secret)(visitId, conversationId, 1);
    });
    for (const turnKey of [unheard, 'AAAAAAAAAAAAAAAA']) {
      expect((await write({ anchor: { handle, turnKey } })).body).toMatchObject({ status: 422, type: '/api/docs/problems#moment-unheard' });
    }
    const other = await sitDown(house, people);
    expect((await other.write({ anchor: await anchorAt('dritten') })).body).toMatchObject({ type: '/api/docs/problems#moment-unheard' });
  });

  test('is still accepted when door and visit have closed before the impression arrives', async () => {
    const { guest, answer, say, anchorAt, write, consent, visitId } = await sitDown(house, people);
    await answer(['listen']);
    await say(complaint);
    const anchor = await anchorAt('dritten');
    await consent('listen', false);
    await house.call('POST', `/visits/${visitId}/end`, {}, { as: guest.key });
    const { status, body } = await write({ anchor, text: 'Am dritten Anruf verzweifelt.' });
    expect(status).toBe(201);
    expect(body.impression).toMatchObject({ moment: 'kept', anchor });
  });

  test('is marked as gone when the conversation was deleted, before or after', async () => {
    const { guest, answer, say, anchorAt, write, conversationId } = await sitDown(house, people);
    await answer(['listen']);
    await say(complaint);
    const anchor = await anchorAt('dritten');
    const before = await write({ anchor, text: 'Vorher.' });
    await house.db.owner.kysely.deleteFrom('conversations.conversation').where('id', '=', conversationId).execute();
    const shown = await house.call('GET', `/impressions/${before.body.impression.id}`, undefined, { as: guest.key });
    expect(shown.body).toMatchObject({ text: 'Vorher.', moment: 'gone', about: { channel: 'chat' } });
    const after = await write({ anchor, text: 'Nachher.' });
    expect(after.body.impression).toMatchObject({ text: 'Nachher.', moment: 'gone', anchor });
  });

  test('knows the contact reason the agent chose at the end', async () => {
    const { host, guest, answer, say, anchorAt, write, conversationId } = await sitDown(house, people);
    await answer(['listen']);
    await say(complaint);
    const { body } = await write({ anchor: await anchorAt('dritten') });
    const admin = await people.employee({ roles: ['admin'] });
    const reason = await house.call('PUT', '/catalogue/reasons/repeat-call', { de: 'Wiederholter Anruf', en: 'Repeated call' }, { as: admin.key });
    await house.call('POST', `/desk/conversations/${conversationId}/close`, { reasonId: reason.body.id }, { as: host.key });
    const shown = await house.call('GET', `/impressions/${body.impression.id}`, undefined, { as: guest.key });
    expect(shown.body.about.reason).toEqual({ id: reason.body.id, de: 'Wiederholter Anruf', en: 'Repeated call' });
  });
});

describe('names and numbers', () => {
  test('are masked on saving, and the reply tells where', async () => {
    const { write } = await sitDown(house, people);
    const { body } = await write({ text: 'Frau Brömmelkamp wartet auf Bestellung KL-4471902.', consequence: 'Ihre Mail: ilse@example.org' });
    expect(body.impression.text).not.toMatch(/Brömmelkamp|4471902/);
    expect(body.impression.consequence).not.toContain('ilse@');
    expect(body.masked).toEqual([
      { field: 'text', kind: 'name', placeholder: expect.any(String) },
      { field: 'text', kind: 'order', placeholder: expect.any(String) },
      { field: 'consequence', kind: 'mail', placeholder: expect.any(String) },
    ]);
    const stored = await house.db.owner.kysely.selectFrom('impressions.impression').selectAll().where('id', '=', body.impression.id).execute();
    expect(JSON.stringify(stored)).not.toMatch(/Brömmelkamp|4471902|ilse@/);
  });
});
