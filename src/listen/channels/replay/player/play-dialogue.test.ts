import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inParallel } from '#platform/files/in-parallel.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';
import { readDialogueLine } from '#listen/imports/formats/dialogue-line.ts';
import { openDialogueFile } from '#listen/imports/formats/open-dialogue-file.ts';
import { playDialogue, type Manner } from './play-dialogue.ts';
import { replayApi, type ReplayApi } from './replay-api.ts';

let house: TestHouse;
let people: SeededPeople;
let steward: SeededEmployee;
let guest: SeededEmployee;
let address: string;
let api: ReplayApi;
const never = new AbortController().signal;

beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  steward = await people.employee({ roles: ['steward'] });
  guest = await people.employee({ roles: ['guest'] });
  address = await house.listen();
  api = replayApi(address, steward.key, never);
});
afterAll(() => house[Symbol.asyncDispose]());

let count = 0;
function dialogue(over: object = {}) {
  count += 1;
  const turns = [
    { by: 'customer', text: `Meine Kanne tropft (${count}).`, offset_s: 0 },
    { by: 'action', text: 'lookup', offset_s: 1 },
    { by: 'agent', text: 'Seit wann tropft sie?', offset_s: 2 },
    { by: 'customer', text: 'Seit Montag, am Deckel.', offset_s: 4 },
    { by: 'agent', text: 'Ich schicke Ihnen eine Dichtung.', offset_s: 6 },
  ];
  return readDialogueLine({ id: `test-${count}`, lang: 'de', turns, ...over }, 'de');
}
const quick: Manner = { speed: Infinity, consent: 'none', signal: never };

async function stored(source: string) {
  const conversation = await house.db.owner.kysely.selectFrom('conversations.conversation').selectAll().where('source', '=', source).executeTakeFirstOrThrow();
  const events = await house.db.owner.kysely.selectFrom('conversations.event').selectAll().where('conversation_id', '=', conversation.id).orderBy('seq').execute();
  const turns = events.filter((event) => event.kind === 'turn').map((event) => ({ by: event.party, text: (event.body as { text: string }).text }));
  return { conversation, events, turns };
}

async function reasonOf(id: string | null) {
  return house.db.owner.kysely.selectFrom('conversations.reason').selectAll().where('id', '=', id).executeTakeFirst();
}

describe('a recorded dialogue that is played', () => {
  test('becomes a closed conversation with every word said, by whom, and the events of a live one', async () => {
    const recorded = dialogue({ reason: 'Leaking lid' });
    expect(await playDialogue(api, recorded, quick)).toBe('played');
    const { conversation, events, turns } = await stored(recorded.source);
    expect(turns).toEqual(recorded.turns.map(({ by, text }) => ({ by, text })));
    expect(conversation).toMatchObject({ state: 'closed', origin: 'replay', last_seq: events.length });
    expect(events.map((event) => event.kind)).toEqual(['opened', 'turn', 'taken', 'turn', 'turn', 'turn', 'wrapped-up', 'closed']);
    expect(await reasonOf(conversation.reason_id)).toMatchObject({ key: 'import/leaking-lid', name_de: 'Leaking lid', name_en: 'Leaking lid' });
  });

  test('keeps a reason the house knows, and says so when there was none', async () => {
    await house.call('PUT', '/catalogue/reasons/leak', { de: 'Undicht', en: 'Leak' }, { as: steward.key });
    const known = dialogue({ reason: 'leak' });
    const none = dialogue();
    for (const each of [known, none]) await playDialogue(api, each, quick);
    expect(await reasonOf((await stored(known.source)).conversation.reason_id)).toMatchObject({ key: 'leak', name_de: 'Undicht' });
    expect(await reasonOf((await stored(none.source)).conversation.reason_id)).toMatchObject({ key: 'import/not-named' });
  });

  test('is not doubled when it is played again', async () => {
    const recorded = dialogue();
    await playDialogue(api, recorded, quick);
    expect(await playDialogue(api, recorded, quick)).toBe('known');
    expect((await stored(recorded.source)).turns).toHaveLength(4);
  });

  test('that broke off goes on where it stopped', async () => {
    const recorded = dialogue();
    const stop = new AbortController();
    const playing = playDialogue(replayApi(address, steward.key, stop.signal), recorded, { ...quick, speed: 10, signal: stop.signal });
    const turnsNow = async () => (await house.db.owner.pool.query(`select from conversations.event e join conversations.conversation c on c.id = e.conversation_id where c.source = $1 and e.kind = 'turn'`, [recorded.source])).rowCount;
    await expect.poll(turnsNow, { timeout: 5_000 }).toBeGreaterThanOrEqual(2);
    stop.abort();
    await expect(playing).rejects.toThrow(/abort/i);
    expect((await stored(recorded.source)).conversation.state).toBe('live');
    expect(await playDialogue(api, recorded, quick)).toBe('played');
    const { turns, conversation } = await stored(recorded.source);
    expect(turns.map((turn) => turn.text)).toEqual(recorded.turns.map((turn) => turn.text));
    expect(conversation.state).toBe('closed');
  });

  test('takes its time: twice as fast is half as long', async () => {
    const began = performance.now();
    await playDialogue(api, dialogue({ turns: [{ by: 'customer', text: 'a', offset_s: 0 }, { by: 'agent', text: 'b', offset_s: 1 }] }), { ...quick, speed: 2 });
    expect(performance.now() - began).toBeGreaterThan(490);
  });

  test('with a product the house does not sell is refused by name', async () => {
    await expect(playDialogue(api, dialogue({ product: 'nobody-makes-this' }), quick)).rejects.toThrow(/^product/);
  });

  test('cannot be used to reach a real customer', async () => {
    const real = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Ich bin echt.' });
    const { conversationId } = real.body;
    for (const act of ['take', 'close']) {
      const reply = await house.call('POST', `/replay/conversations/${conversationId}/${act}`, act === 'close' ? { reason: null } : {}, { as: steward.key });
      expect(reply.status).toBe(404);
    }
  });

  test.each(['guest', 'agent', 'lead', 'owner', 'council', 'dpo'] as const)('is nothing a %s can start', async (role) => {
    const person = await people.employee({ roles: [role] });
    expect((await house.call('PUT', '/replay/desk', { open: true }, { as: person.key })).status).toBe(403);
    expect((await house.call('POST', '/replay/conversations', { source: 'x', language: 'de' }, { as: person.key })).status).toBe(403);
  });
});

describe('a guest beside the replay desk', () => {
  let visitId: string;

  test('is let in while something is played, as nobody sits there to answer', async () => {
    const { agentId } = await api.desk.setDesk({ open: true });
    const asked = await house.call('POST', '/visits', { hostId: agentId }, { as: guest.key });
    expect(asked.body).toMatchObject({ state: 'asked' });
    visitId = asked.body.id;
    await playDialogue(api, dialogue(), quick);
    await expect.poll(async () => (await house.call('GET', `/visits/${visitId}`, undefined, { as: guest.key })).body.visit?.state, { timeout: 6_000 }).toBe('active');
  });

  const heard = async (manner: Manner, recorded = dialogue()) => {
    using listening = await watch(address, guest.key, 'visit', { visitId });
    await playDialogue(api, recorded, manner);
    await new Promise((resolve) => setTimeout(resolve, 200));
    return listening.bytes();
  };

  test('hears nothing of customers who were asked and never answered', async () => {
    const recorded = dialogue();
    const bytes = await heard(quick, recorded);
    expect((await stored(recorded.source)).events.map((event) => event.kind)).toContain('asked');
    expect(bytes).not.toContain('Dichtung');
  });

  test('hears nothing of customers who said no', async () => {
    const recorded = dialogue();
    const bytes = await heard({ ...quick, speed: 20, consent: 'refused' }, recorded);
    expect((await stored(recorded.source)).events.map((event) => event.kind)).toContain('refused');
    expect(bytes).not.toContain('Dichtung');
  });

  test('hears customers who said yes, from then on', async () => {
    const recorded = dialogue();
    const bytes = await heard({ ...quick, speed: 5, consent: 'granted' }, recorded);
    expect((await stored(recorded.source)).events.map((event) => event.kind)).toContain('granted');
    expect(bytes).toContain('Dichtung');
    expect(bytes).not.toContain(recorded.turns[0]?.text);
  });

  test('finds the chair gone when the replay is over', async () => {
    await api.desk.setDesk({ open: false });
    const other = await people.employee({ roles: ['guest'] });
    expect((await house.call('GET', '/chairs', undefined, { as: other.key })).body.items).toEqual([]);
  });
});

const star = resolve('../shared/data/dialogues/dialogues_star.jsonl');
describe.skipIf(!existsSync(star))('a thousand recorded dialogues (../shared/data, else skipped)', () => {
  test('are played end to end, one of each kind: every turn stored once, every conversation closed with its reason', { timeout: 300_000 }, async () => {
    const expected = new Map<string, { turns: number; reason: string | undefined }>();
    let read = 0;
    // The player goes by who speaks after whom and by the reason; what is said, it passes on as it is.
    const played = new Set<string>();
    await inParallel(openDialogueFile(star, { language: 'en', keys: async () => [] }), 16, async (found) => {
      if (!('dialogue' in found)) throw new Error(found.reason);
      const { source, turns, reason } = found.dialogue;
      read += 1;
      const kind = [...turns.map(({ by }) => by), reason].join();
      if (played.has(kind)) return;
      played.add(kind);
      expected.set(source, { turns: turns.length, reason });
      expect(await playDialogue(api, found.dialogue, quick)).toBe('played');
    });
    expect([read, expected.size > 100]).toEqual([1_000, true]);
    const { rows } = await sql<{ source: string; state: string; reason: string; turns: number; gapless: boolean }>`
      select c.source, c.state, r.name_en as reason, count(*) filter (where e.kind = 'turn')::int as turns,
             count(*) = c.last_seq and max(e.seq) = c.last_seq as gapless
      from conversations.conversation c join conversations.event e on e.conversation_id = c.id left join conversations.reason r on r.id = c.reason_id
      where c.source like 'star-%' group by c.id, r.name_en`.execute(house.db.owner.kysely);
    expect(rows).toHaveLength(expected.size);
    for (const row of rows) expect(row).toEqual({ ...expected.get(row.source), source: row.source, state: 'closed', gapless: true });
  });
});
