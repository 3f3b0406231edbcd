import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededPeople } from '#src/testing/seed-people.ts';
import { sitDown, type Sitting } from './testing/sit-down.ts';

let house: TestHouse;
let people: SeededPeople;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const complaint = 'Ich habe jetzt schon zum dritten Mal angerufen und keiner weiß Bescheid.';
const problem = (name: string) => ({ status: 422, type: `/api/docs/problems#${name}` });

/** The customer agreed to these purposes and complained; the guest heard it. */
async function complained(purposes: string[], text = complaint) {
  const sitting = await sitDown(house, people);
  await sitting.answer(purposes);
  await sitting.say(text);
  const anchor = await sitting.anchorAt(text.slice(0, 12));
  return { ...sitting, anchor };
}

/** Words of the complaint as a browser sends a selection of them. */
function selection(anchor: { turnKey: string }, words: string, text = complaint) {
  const start = text.indexOf(words);
  return { turnKey: anchor.turnKey, start, end: start + words.length };
}

async function shown({ guest }: Sitting, id: string) {
  return (await house.call('GET', `/impressions/${id}`, undefined, { as: guest.key })).body;
}

describe('words of the conversation without a grant to quote', () => {
  test('six in a row are refused, and the refusal names them', async () => {
    const { write, anchor } = await complained(['listen']);
    const { body } = await write({ anchor, text: 'Sie sagt, sie habe JETZT schon zum dritten Mal angerufen – schlimm.' });
    expect(body).toMatchObject({
      ...problem('borrowed-words'),
      field: 'text',
      errors: [{ field: 'text', message: 'habe JETZT schon zum dritten Mal angerufen' }],
      remedy: expect.any(String),
    });
  });

  test('five in a row are a paraphrase', async () => {
    const { write, anchor } = await complained(['listen']);
    expect((await write({ anchor, text: 'Schon zum dritten Mal angerufen, ohne Antwort.' })).status).toBe(201);
  });

  test('are refused in the consequence, without an anchor, and when the agent said them', async () => {
    const { write, anchor, reply, anchorAt } = await complained(['listen', 'quote']);
    const whole = 'zum dritten Mal angerufen und keiner weiß Bescheid';
    expect((await write({ consequence: whole })).body).toMatchObject({ ...problem('borrowed-words'), field: 'consequence' });
    const agent = 'Das tut mir sehr leid, ich kümmere mich sofort selbst darum.';
    await reply(agent);
    expect((await write({ text: agent })).body).toMatchObject({ ...problem('borrowed-words'), field: 'text' });
    const quote = selection(await anchorAt('tut mir sehr leid'), 'tut mir sehr leid', agent);
    expect((await write({ anchor, quote })).body).toMatchObject(problem('not-quotable'));
  });

  test('cannot be quoted, neither selected nor typed behind a quotation mark', async () => {
    const { write, anchor } = await complained(['listen']);
    expect((await write({ anchor, kind: 'quote', quote: selection(anchor, 'dritten Mal') })).body).toMatchObject(problem('not-quotable'));
    expect((await write({ anchor, kind: 'quote', text: 'zum dritten Mal' })).body).toMatchObject(problem('not-quotable'));
  });
});

describe('words the agent has recalled', () => {
  test('cannot be guessed: the answer is the same whether they were said or not', async () => {
    const sitting = await complained(['listen', 'quote']);
    house.clock.now = new Date(house.clock.now.getTime() + 120_000);
    await sitting.say('Und jetzt bin ich auch noch umgezogen.');
    await house.call('POST', '/desk/door/close', {}, { as: sitting.host.key });
    await house.call('POST', '/desk/door/open', {}, { as: sitting.host.key });
    const guess = async (text: string) => (await sitting.write({ anchor: sitting.anchor, kind: 'quote', text })).body.type;
    expect(await guess('umgezogen')).toBe(await guess('verreist'));
    expect((await sitting.write({ anchor: sitting.anchor, kind: 'quote', text: 'keiner weiß Bescheid' })).status).toBe(201);
  });
});

describe('a quote', () => {
  test('holds the selected words, whole, and when they were said', async () => {
    const { write, anchor, conversationId } = await complained(['listen', 'quote']);
    const { status, body } = await write({ anchor, kind: 'problem', text: 'Sie ist erschöpft.', quote: selection(anchor, 'ritten Mal angeruf') });
    expect(status).toBe(201);
    expect(body.impression).toMatchObject({
      kind: 'problem',
      text: 'Sie ist erschöpft.',
      quote: { state: 'standing', excerpt: 'dritten Mal angerufen', at: expect.any(String), endedAt: null },
    });
    const stored = await house.db.owner.kysely.selectFrom('impressions.quote').selectAll().where('impression_id', '=', body.impression.id).executeTakeFirstOrThrow();
    expect(stored).toMatchObject({ conversation_id: conversationId, state: 'standing', grant_seq: expect.any(Number) });
    const grant = await house.db.owner.kysely
      .selectFrom('conversations.event')
      .select(['kind', 'body'])
      .where('conversation_id', '=', conversationId)
      .where('seq', '=', stored.grant_seq)
      .executeTakeFirstOrThrow();
    expect(grant).toMatchObject({ kind: 'granted', body: { purpose: 'quote' } });
  });

  test('is made of words typed behind a quotation mark if they were said like this, in the customer’s own spelling', async () => {
    const { write, anchor } = await complained(['listen', 'quote']);
    const said = await write({ anchor, kind: 'quote', text: 'keiner weiss bescheid' });
    expect(said.body.impression).toMatchObject({ kind: 'quote', text: '', quote: { excerpt: 'keiner weiß Bescheid' } });
    expect((await write({ anchor, kind: 'quote', text: 'niemand weiß Bescheid' })).body).toMatchObject(problem('not-in-the-turn'));
  });

  test('is lifted out of a text that repeats the customer', async () => {
    const { write, anchor } = await complained(['listen', 'quote']);
    const { body } = await write({ anchor, kind: 'problem', text: 'Sie ruft: zum dritten Mal angerufen und keiner weiß Bescheid! Das sitzt.' });
    expect(body.impression).toMatchObject({
      text: 'Sie ruft: […]! Das sitzt.',
      quote: { excerpt: 'zum dritten Mal angerufen und keiner weiß Bescheid' },
    });
  });

  test('is masked with the whole turn in view', async () => {
    const text = 'Mein Name ist Karla Brömmelkamp und ich warte seit Wochen auf KL-4471902.';
    const { write, anchor } = await complained(['listen', 'quote'], text);
    const { body } = await write({ anchor, kind: 'quote', quote: selection(anchor, 'mmelkamp und ich warte seit Wochen auf KL-44', text) });
    expect(body.impression.quote.excerpt).toBe('A. und ich warte seit Wochen auf [Nummer]');
    expect(body.masked).toEqual([
      { field: 'quote', kind: 'name', placeholder: 'A.' },
      { field: 'quote', kind: 'number', placeholder: '[Nummer]' },
    ]);
  });

  test('leaves at once when the customer takes the permission back; the paraphrase stays and says so', async () => {
    const sitting = await complained(['listen', 'quote']);
    const { write, anchor, consent } = sitting;
    const { body } = await write({ anchor, kind: 'problem', text: 'Ruft immer wieder an.', quote: selection(anchor, 'keiner weiß Bescheid') });
    await consent('quote', false);
    expect(await shown(sitting, body.impression.id)).toMatchObject({
      text: 'Ruft immer wieder an.',
      quote: { state: 'withdrawn', excerpt: null, endedAt: expect.any(String) },
    });
    const rows = await house.db.owner.kysely.selectFrom('impressions.quote').selectAll().where('impression_id', '=', body.impression.id).execute();
    expect(JSON.stringify(rows)).not.toContain('Bescheid');
    expect((await write({ anchor, kind: 'quote', quote: selection(anchor, 'Bescheid') })).body).toMatchObject(problem('not-quotable'));
  });

  test('leaves when the customer writes stop', async () => {
    const sitting = await complained(['listen', 'quote']);
    const { body } = await sitting.write({ anchor: sitting.anchor, kind: 'quote', text: '', quote: selection(sitting.anchor, 'dritten Mal') });
    await sitting.say('Stop');
    expect(await shown(sitting, body.impression.id)).toMatchObject({ text: '', quote: { state: 'withdrawn', excerpt: null } });
  });

  test('of the last minute is recalled when the agent closes the door, an older one stays', async () => {
    const sitting = await complained(['listen', 'quote']);
    const older = await sitting.write({ anchor: sitting.anchor, kind: 'quote', quote: selection(sitting.anchor, 'dritten Mal') });
    house.clock.now = new Date(house.clock.now.getTime() + 61_000);
    const grief = 'Seit mein Mann im März gegangen ist, kocht hier niemand mehr.';
    await sitting.say(grief);
    const anchor = await sitting.anchorAt('Seit mein Mann');
    const fresh = await sitting.write({ anchor, kind: 'quote', quote: selection(anchor, 'kocht hier niemand mehr', grief) });
    expect(fresh.status).toBe(201);
    await house.call('POST', '/desk/door/close', {}, { as: sitting.host.key });
    expect(await shown(sitting, fresh.body.impression.id)).toMatchObject({ quote: { state: 'recalled', excerpt: null } });
    expect(await shown(sitting, older.body.impression.id)).toMatchObject({ quote: { state: 'standing', excerpt: 'dritten Mal' } });
  });

  test('leaves with its customer, and nothing leads back to them', async () => {
    const sitting = await complained(['listen', 'quote']);
    const { body } = await sitting.write({ anchor: sitting.anchor, kind: 'quote', quote: selection(sitting.anchor, 'dritten Mal') });
    const customers = house.db.owner.kysely;
    await customers
      .updateTable('people.customer')
      .set({ erased_at: house.clock.now })
      .where('id', '=', ({ selectFrom }) => selectFrom('conversations.conversation').select('customer_id').where('id', '=', sitting.conversationId))
      .execute();
    expect(await shown(sitting, body.impression.id)).toMatchObject({ quote: { state: 'erased', excerpt: null } });
    const rows = await customers.selectFrom('impressions.quote').selectAll().where('impression_id', '=', body.impression.id).execute();
    expect(rows).toMatchObject([{ conversation_id: null, customer_id: null, seq: null, grant_seq: null }]);
  });

  test('outlives the conversation as long as its permission does', async () => {
    const sitting = await complained(['listen', 'quote']);
    const { body } = await sitting.write({ anchor: sitting.anchor, kind: 'quote', quote: selection(sitting.anchor, 'dritten Mal') });
    await house.db.owner.kysely.deleteFrom('conversations.conversation').where('id', '=', sitting.conversationId).execute();
    expect(await shown(sitting, body.impression.id)).toMatchObject({ moment: 'gone', quote: { state: 'standing', excerpt: 'dritten Mal' } });
  });

  test('that arrives at the very moment of the withdrawal is either refused or taken out, never kept', async () => {
    for (let round = 0; round < 8; round += 1) {
      const sitting = await complained(['listen', 'quote']);
      const id = randomUUID();
      const [written] = await Promise.all([
        sitting.write({ id, anchor: sitting.anchor, kind: 'quote', quote: selection(sitting.anchor, 'dritten Mal') }),
        sitting.consent('quote', false),
      ]);
      const rows = await house.db.owner.kysely.selectFrom('impressions.quote').select(['state', 'excerpt']).where('impression_id', '=', id).execute();
      expect(rows).toEqual(written.status === 201 ? [{ state: 'withdrawn', excerpt: null }] : []);
    }
  });

  test('is one per impression', async () => {
    const sitting = await complained(['listen', 'quote']);
    const second = 'Und die Rechnung stimmt übrigens auch schon wieder hinten und vorne nicht.';
    await sitting.say(second);
    const { body } = await sitting.write({
      anchor: sitting.anchor,
      quote: selection(sitting.anchor, 'dritten Mal'),
      text: `Dazu: ${second}`,
    });
    expect(body).toMatchObject(problem('one-quote'));
  });
});
