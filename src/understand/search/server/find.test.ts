import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let steward: SeededEmployee;
let sitting: Sitting;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  steward = await people.employee({ roles: ['steward'] });
  sitting = await sitDown(house, people, { guest: { name: 'Gast Eins', unit: people.units.sales } });
  await sitting.answer(['listen', 'quote']);
  for (const [kind, text, consequence] of [
    ['problem', 'Die Lieferungen kommen ohne Ankündigung, niemand ist zu Hause.', 'Der Fahrer nimmt alles wieder mit.'],
    ['wish', 'Eine Rückgabe ohne Drucker, das wäre was.', null],
    ['like', 'The agent explained the invoices twice and stayed calm.', null],
    ['problem', 'Die Rechnung nennt einen anderen Betrag als der Vertrag.', null],
    ['note', 'Rechnung. Und ganz woanders, viel später im Satz, ein Betrag.', null],
    ['dislike', 'Wieder fehlt die Straße auf dem Etikett.', null],
  ] as const) {
    tick();
    expect((await sitting.write({ kind, text, consequence })).status).toBe(201);
  }
});
afterAll(() => house[Symbol.asyncDispose]());

function tick(milliseconds = 1_000) {
  house.clock.now = new Date(house.clock.now.getTime() + milliseconds);
}

async function find(parameters: Record<string, string | string[]>, as = steward.key) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) for (const each of [value].flat()) query.append(name, each);
  return house.call('GET', `/evidence?${query}`, undefined, { as });
}

async function texts(parameters: Record<string, string | string[]>, as = steward.key): Promise<string[]> {
  const { body } = await find(parameters, as);
  return body.items.map((item: { text: string }) => item.text);
}

describe('searching what was heard', () => {
  test('is refused to strangers and to roles that read no evidence', async () => {
    expect((await house.call('GET', '/evidence?query=Rechnung')).status).toBe(401);
    const admin = await people.employee({ roles: ['admin', 'lead', 'council'] });
    expect((await find({ query: 'Rechnung' }, admin.key)).status).toBe(403);
  });

  test('without words shows the newest first, and who heard it', async () => {
    const { body } = await find({});
    expect(body.items.map((item: { text: string }) => item.text.slice(0, 6))).toEqual(['Wieder', 'Rechnu', 'Die Re', 'The ag', 'Eine R', 'Die Li']);
    expect(body.items[0]).toMatchObject({ heardBy: { name: 'Gast Eins', function: { de: 'Kollegin oder Kollege' } }, mine: false, can: { edit: false } });
  });

  test.each([
    ['German word forms', 'Lieferung', 'Die Lieferungen kommen'],
    ['English word forms', 'invoice explain', 'The agent explained'],
    ['words in the consequence', 'Fahrer', 'Die Lieferungen kommen'],
    ['words without their accents', 'ruckgabe', 'Eine Rückgabe'],
    ['words with accents spelt out', 'Rueckgabe', 'Eine Rückgabe'],
    ['ss for ß', 'Strasse', 'Wieder fehlt die Straße'],
    ['stop words among others', 'auf dem Etikett', 'Wieder fehlt die Straße'],
    ['unfinished words', 'Ankünd', 'Die Lieferungen kommen'],
    ['typing errors', 'Ankündigugn', 'Die Lieferungen kommen'],
    ['typing errors in short words', 'Etiektt', 'Wieder fehlt die Straße'],
    ['capital letters', 'ETIKETT', 'Wieder fehlt die Straße'],
    ['characters that mean something elsewhere', "Etikett' & | ! :* <->", 'Wieder fehlt die Straße'],
  ])('finds %s', async (_what, query, expected) => {
    const found = await texts({ query });
    expect(found.map((text) => text.startsWith(expected))).toContain(true);
    expect(found.length).toBeLessThan(3);
  });

  test('says what it read a misspelt word as', async () => {
    expect((await find({ query: 'Etiektt' })).body.read).toEqual([{ word: 'Etiektt', as: ['etikett'] }]);
    expect((await find({ query: 'Etikett' })).body.read).toEqual([]);
  });

  test('finds nothing for words nobody wrote, and all words must occur', async () => {
    expect(await texts({ query: 'Zauberwürfel' })).toEqual([]);
    expect(await texts({ query: 'Rechnung Rückgabe' })).toEqual([]);
  });

  test('puts what stands together before what merely occurs, then the newest', async () => {
    tick();
    await sitting.write({ text: 'Rechnung Betrag, mehr stand nicht da.' });
    tick();
    await sitting.write({ text: 'Der Betrag stimmt, die Rechnung fehlt.' });
    const found = await texts({ query: 'Rechnung Betrag' });
    expect(found.map((text) => text.slice(0, 12))).toEqual(['Rechnung Bet', 'Der Betrag s', 'Rechnung. Un', 'Die Rechnung']);
  });

  test('marks the words by offsets and never by markup', async () => {
    tick();
    await sitting.write({ text: '<b>Kühlschränke</b> & Kühlschrank \uE000\uE001 <script>', kind: 'note' });
    const { body } = await find({ query: 'kühlschrank' });
    const { text, matches } = body.items[0];
    expect(text).toContain('<b>Kühlschränke</b>');
    expect(matches.text.map(({ start, end }: { start: number; end: number }) => text.slice(start, end))).toEqual(['Kühlschränke', 'Kühlschrank']);
    expect(matches.quote).toEqual([]);
  });

  test('reaches quoted turns, but nothing else that was said', async () => {
    await sitting.say('Der Wasserkocher pfeift neuerdings wie eine Lokomotive.');
    await sitting.say('Und der Toaster raucht.');
    const anchor = await sitting.anchorAt('Wasserkocher');
    const { body } = await sitting.write({ anchor, kind: 'quote', text: '', quote: { turnKey: anchor.turnKey, start: 4, end: 23 } });
    expect(body.impression.quote.excerpt).toBe('Wasserkocher pfeift');
    const found = (await find({ query: 'Wasserkocher' })).body.items;
    expect(found).toMatchObject([{ quote: { state: 'standing', excerpt: 'Wasserkocher pfeift' }, matches: { quote: [{ start: 0, end: 12 }] } }]);
    expect(await texts({ query: 'Toaster' })).toEqual([]);
    expect(await texts({ query: 'Lokomotive' })).toEqual([]);
  });

  test('forgets an impression that was deleted and remembers one that was brought back', async () => {
    const id = randomUUID();
    await sitting.write({ id, text: 'Die Waschmaschine wandert.' });
    expect(await texts({ query: 'Waschmaschine' })).toHaveLength(1);
    await house.call('DELETE', `/impressions/${id}`, undefined, { as: sitting.guest.key });
    expect(await texts({ query: 'Waschmaschine' })).toEqual([]);
    await house.call('POST', `/impressions/${id}/restore`, {}, { as: sitting.guest.key });
    expect(await texts({ query: 'Waschmaschine' })).toHaveLength(1);
    await house.call('PATCH', `/impressions/${id}`, { text: 'Der Trockner wandert.' }, { as: sitting.guest.key });
    expect(await texts({ query: 'Waschmaschine' })).toEqual([]);
    expect(await texts({ query: 'Trockner' })).toHaveLength(1);
  });

  test('is narrowed by kind, channel, time, unit and by what I wrote myself', async () => {
    expect(await texts({ query: 'Rechnung', kind: 'problem' })).toEqual(['Die Rechnung nennt einen anderen Betrag als der Vertrag.']);
    expect(await texts({ kind: ['wish', 'like'] })).toHaveLength(2);
    expect(await texts({ channel: 'chat' })).toHaveLength(1);
    expect(await texts({ channel: 'call' })).toEqual([]);
    const all = (await find({ limit: '100' })).body.items as { at: string }[];
    const middle = all[4]?.at ?? '';
    expect((await find({ from: middle, limit: '100' })).body.items).toHaveLength(5);
    expect((await find({ until: middle, limit: '100' })).body.items).toHaveLength(all.length - 5);
    expect(await texts({ unit: people.units.service.id })).toEqual([]);
    const below = randomUUID();
    await house.db.owner.kysely.insertInto('people.unit').values({ id: below, key: 'export', name_de: 'Export', name_en: 'Export', parent_id: people.units.sales.id }).execute();
    const exporter = await sitDown(house, people, { guest: { unit: { id: below } } });
    await exporter.write({ text: 'Der Zoll will ein Formular.' });
    expect(await texts({ unit: people.units.sales.id, query: 'Zoll' })).toHaveLength(1);
    expect(await texts({ unit: below })).toHaveLength(1);
    expect(await texts({ mine: 'true' }, exporter.guest.key)).toEqual(['Der Zoll will ein Formular.']);
    expect((await find({ mine: 'true' }, exporter.guest.key)).body.items[0]).toMatchObject({ mine: true, can: { edit: true } });
  });

  test('is narrowed by contact reason, with the reasons below it', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    const above = await house.call('PUT', '/catalogue/reasons/delivery', { de: 'Lieferung', en: 'Delivery' }, { as: admin.key });
    const reason = await house.call('PUT', '/catalogue/reasons/delivery/damaged', { de: 'Schaden', en: 'Damage', parentKey: 'delivery' }, { as: admin.key });
    expect(reason.status).toBe(200);
    const other = await sitDown(house, people);
    await other.answer(['listen']);
    await other.say('Der Karton kam aufgerissen an.');
    await other.write({ anchor: await other.anchorAt('Karton'), text: 'Ware beschädigt.' });
    await house.call('POST', `/desk/conversations/${other.conversationId}/close`, { reasonId: reason.body.id }, { as: other.host.key });
    expect(await texts({ reason: above.body.id })).toEqual(['Ware beschädigt.']);
    expect(await texts({ reason: reason.body.id })).toEqual(['Ware beschädigt.']);
    expect(await texts({ reason: randomUUID() })).toEqual([]);
  });

  test.each<Record<string, string>>([{ query: 'Rechnung' }, {}])('turns pages without losing or doubling anything: %o', async (parameters) => {
    const all = (await find({ ...parameters, limit: '100' })).body.items.map((item: { id: string }) => item.id);
    const paged: string[] = [];
    let next: string | undefined;
    do {
      const { body } = await find({ ...parameters, limit: '2', ...(next ? { cursor: next } : {}) });
      paged.push(...body.items.map((item: { id: string }) => item.id));
      next = body.next;
    } while (next);
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
  });

  test('answers bad input by the name of the field', async () => {
    expect((await find({ cursor: 'quatsch' })).body).toMatchObject({ status: 422, field: 'cursor' });
    expect((await find({ kind: 'rating' })).body).toMatchObject({ status: 422 });
    expect((await find({ query: 'x'.repeat(201) })).body).toMatchObject({ status: 422, field: 'query' });
    expect((await find({ from: 'gestern' })).body).toMatchObject({ status: 422, field: 'from' });
    expect(await texts({ query: '!!! ???' })).not.toEqual([]);
    expect(await texts({ query: 'und die' })).toBeInstanceOf(Array);
  });

  test('never says beside whom something was heard', async () => {
    const { body } = await find({ limit: '100' });
    const seen = JSON.stringify(body);
    for (const hidden of [sitting.host.id, sitting.host.name, sitting.visitId, sitting.conversationId]) expect(seen).not.toContain(hidden);
  });

  test('keeps its lexicon to words that are still written somewhere', async () => {
    const id = randomUUID();
    await sitting.write({ id, text: 'Der Quirlaufsatz klemmt.' });
    const knows = async () => (await house.db.owner.kysely.selectFrom('search.word').selectAll().where('word', '=', 'quirlaufsatz').execute()).length === 1;
    expect(await knows()).toBe(true);
    await house.call('DELETE', `/impressions/${id}`, undefined, { as: sitting.guest.key });
    await house.db.owner.kysely.updateTable('search.word').set({ since: new Date(Date.now() - 7_200_000) }).execute();
    await house.services.jobs.runNow('search:count-words', {});
    expect(await knows()).toBe(false);
    const counted = await house.db.owner.kysely.selectFrom('search.word').select('entries').where('word', '=', 'rechnung').executeTakeFirst();
    expect(counted?.entries).toBe(4);
  });
});

describe('the index itself', () => {
  test('is out of the application’s reach except through its one function', async () => {
    const { transact } = await import('#platform/db/transact.ts');
    const scope = { path: 'evidence', actor: steward.id };
    for (const table of ['search.entry', 'search.word'] as const) {
      await expect(transact(house.services.database, scope, ({ db }) => db.selectFrom(table).selectAll().execute())).rejects.toThrow(/permission denied/);
    }
    const { sql } = await import('kysely');
    const look = (path: string, actor: string | null) =>
      transact(house.services.database, { path, actor }, ({ db }) =>
        sql`select * from search.find('[]', null, null, null, null, null, null, null, null, false, null, null, null, 10)`.execute(db),
      );
    expect((await look('evidence', steward.id)).rows.length).toBeGreaterThan(3);
    expect((await look('none', steward.id)).rows).toEqual([]);
    expect((await look('evidence', null)).rows).toEqual([]);
    expect((await look('evidence', sitting.host.id)).rows.length).toBeGreaterThan(3);
    const admin = await people.employee({ roles: ['admin'] });
    expect((await look('evidence', admin.id)).rows).toEqual([]);
  });
});
