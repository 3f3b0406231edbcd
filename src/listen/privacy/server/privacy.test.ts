import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';
import { watch } from '#src/testing/watch.ts';

let house: TestHouse;
let people: SeededPeople;
let address: string;
let officer: SeededEmployee;
let council: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  address = await house.listen();
  officer = await people.employee({ roles: ['dpo'] });
  council = await people.employee({ roles: ['council'] });
});
afterAll(() => house[Symbol.asyncDispose]());

/** A conversation that was heard: host, guest, customer, and one message past the gate. */
async function heardConversation(secret = 'Dackel') {
  const host = await people.employee({ roles: ['agent'], name: 'Hanna Host' });
  const guest = await people.employee({ roles: ['guest'], name: 'Gustav Gast' });
  await house.call('PUT', '/desk/chair', { state: 'free' }, { as: host.key });
  const visit = await house.call('POST', '/visits', { hostId: host.id }, { as: guest.key });
  await house.call('POST', `/visits/${visit.body.id}/agree`, {}, { as: host.key });
  const opened = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Vor der Einwilligung.' });
  const { conversationId: id, customerKey: key } = opened.body;
  await house.call('POST', `/desk/conversations/${id}/take`, {}, { as: host.key });
  const events = await house.call('GET', `/chat/conversations/${id}/events`, undefined, { as: key });
  const { askId } = events.body.items.find((event: { kind: string }) => event.kind === 'asked');
  await house.call('POST', `/chat/conversations/${id}/answers`, { askId, granted: ['listen', 'quote'] }, { as: key });
  const socket = await watch(address, guest.key, 'visit', { visitId: visit.body.id });
  await socket.item((item) => item.type === 'conversations');
  await house.call('POST', `/chat/conversations/${id}/turns`, { text: `Mein Geheimnis ist ein ${secret}.` }, { as: key });
  await socket.item((item) => item.type === 'turn');
  await pause(1_100);
  const customer = await house.db.owner.kysely.selectFrom('conversations.conversation').select('customer_id').where('id', '=', id).executeTakeFirstOrThrow();
  return { host, guest, id: id as string, key: key as string, socket, customerId: customer.customer_id };
}

/** Lets days go by. After a gap of many days the first night only takes note. */
async function nightsUntil(start: number, days: number): Promise<void> {
  for (const night of [days - 1, days]) {
    house.clock.now = new Date(start + night * 86_400_000);
    await house.services.jobs.runNow('privacy:retire', {});
  }
}

describe('the access log', () => {
  test('tells the agent, data protection and the council who listened; others are refused', async () => {
    const { host, guest, id, socket } = await heardConversation();
    using _socket = socket;
    expect((await house.call('GET', '/privacy/access')).status).toBe(401);
    for (const role of ['guest', 'lead', 'steward', 'owner', 'admin', 'agent'] as const) {
      const person = await people.employee({ roles: [role] });
      expect((await house.call('GET', '/privacy/access', undefined, { as: person.key })).status).toBe(403);
    }
    const entry = expect.objectContaining({ what: 'heard', by: { id: guest.id, name: 'Gustav Gast' }, host: { id: host.id, name: 'Hanna Host' }, conversationId: id, messages: 1 });
    expect((await house.call('GET', '/privacy/access?what=heard', undefined, { as: officer.key })).body.items).toContainEqual(entry);
    expect((await house.call('GET', '/privacy/access?what=heard', undefined, { as: council.key })).body.items).toContainEqual(entry);
    expect((await house.call('GET', '/me/heard', undefined, { as: host.key })).body.items).toContainEqual(entry);
    const colleague = await people.employee({ roles: ['agent'] });
    expect((await house.call('GET', '/me/heard', undefined, { as: colleague.key })).body.items).toEqual([]);
  });

  test('is read page by page without losing or doubling a line', async () => {
    const all = (await house.call('GET', '/privacy/access?limit=100', undefined, { as: officer.key })).body.items;
    expect(all.length).toBeGreaterThan(0);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await house.call('GET', `/privacy/access?limit=1${cursor ? `&cursor=${cursor}` : ''}`, undefined, { as: officer.key });
      seen.push(...page.body.items.map((item: { id: string }) => item.id));
      cursor = page.body.next;
    } while (cursor);
    expect(seen).toEqual(all.map((item: { id: string }) => item.id));
  });
});

describe('prove it', () => {
  test('shows question, answer, open door and who heard how many messages, but no word of them', async () => {
    const { guest, id, socket } = await heardConversation();
    using _socket = socket;
    const proof = await house.call('GET', `/privacy/conversations/${id}/proof`, undefined, { as: council.key });
    expect(proof.body).toMatchObject({
      deleted: false,
      channel: 'chat',
      chain: { rows: 4, holds: true },
      open: [{ until: null, listeners: 1 }],
      heard: [{ guest: { id: guest.id }, messages: 1 }],
    });
    expect(proof.body.heard[0].grantSeq).toBe(proof.body.open[0].grantSeq);
    expect(proof.body.heard[0].firstSeq).toBeGreaterThan(proof.body.open[0].after);
    expect(JSON.stringify(proof.body)).not.toMatch(/Dackel|Vor der Einwilligung/);
    const log = await house.call('GET', '/privacy/access?what=proof', undefined, { as: officer.key });
    expect(log.body.items[0]).toMatchObject({ by: { id: council.id }, conversationId: id });
  });
});

describe('a customer', () => {
  test('takes everything about them along, as JSON and as vCon, without anybody’s name', async () => {
    const { id, key, socket } = await heardConversation();
    using _socket = socket;
    const { body } = await house.call('GET', '/chat/export', undefined, { as: key });
    expect(body.conversations).toHaveLength(1);
    expect(body.conversations[0]).toMatchObject({ id, heard: [{ messages: 1 }], quotes: [] });
    expect(body.conversations[0].events.map((event: { kind: string }) => event.kind)).toEqual(
      expect.arrayContaining(['opened', 'turn', 'taken', 'listener-joined', 'asked', 'granted']),
    );
    const [vcon] = body.vcons;
    expect(vcon.parties.map((party: { role: string }) => party.role)).toEqual(['customer', 'agent', 'observer']);
    expect(vcon.dialog.map((dialog: { body: string }) => dialog.body)).toEqual(['Vor der Einwilligung.', 'Mein Geheimnis ist ein Dackel.']);
    expect(vcon.dialog[0].party_history).toContainEqual(expect.objectContaining({ party: 2, event: 'join' }));
    expect(vcon.attachments).toMatchObject([{ type: 'lawful_basis', purpose: 'lawful_basis' }, { type: 'lawful_basis' }]);
    expect(JSON.stringify(body)).not.toMatch(/Hanna Host|Gustav Gast/);
  });

  test('takes along nothing by which two exports could be laid side by side to see whom they are about', async () => {
    const { host, key, socket } = await heardConversation();
    using _socket = socket;
    const [one, two] = [await house.call('GET', '/chat/export', undefined, { as: key }), await house.call('GET', '/chat/export', undefined, { as: key })];
    const served = (reply: typeof one) => reply.body.conversations[0].events.find((event: { kind: string }) => event.kind === 'taken').body.agentId;
    const joined = (reply: typeof one) => reply.body.conversations[0].events.find((event: { kind: string }) => event.kind === 'listener-joined').body.visitId;
    expect(new Set([served(one), served(two), host.id]).size).toBe(3);
    expect(one.body.conversations[0].consents.find((each: { kind: string }) => each.kind === 'granted').facts.audience).toEqual([joined(one)]);
    expect(JSON.stringify(one.body)).not.toContain(host.id);
  });

  test('reads who listened as the question named them, whatever these people do by now', async () => {
    const { guest, key, socket } = await heardConversation();
    using _socket = socket;
    await house.db.owner.kysely.updateTable('people.employee').set({ function_de: 'Vorstand', function_en: 'board member' }).where('id', '=', guest.id).execute();
    const mine = await house.call('GET', '/chat/consents', undefined, { as: key });
    const exported = await house.call('GET', '/chat/export', undefined, { as: key });
    for (const { heard } of [mine.body.conversations[0], exported.body.conversations[0]]) expect(heard).toMatchObject([{ by: { de: 'Kollegin oder Kollege', en: 'colleague' } }]);
  });

  test('is forgotten: screens empty, words gone, key dead, and the chain still holds', async () => {
    const { id, key, guest, socket, customerId } = await heardConversation('Axolotl');
    using heard = socket;
    using own = await watch(address, key, 'chat', { conversationId: id, after: 0 });
    await own.item((item) => item.type === 'event');
    const other = await house.call('POST', '/chat/conversations', { language: 'de', text: 'Ich bleibe.' });
    using others = await watch(address, other.body.customerKey, 'chat', { conversationId: other.body.conversationId, after: 0 });
    const cut = once(own.socket, 'close');
    const erased = await house.call('POST', '/chat/erase', {}, { as: key });
    expect(erased.body).toEqual({ conversations: 1 });
    await heard.item((item) => item.type === 'conversation' && item.conversation.door === 'closed' && item.conversation.turns.length === 0);
    expect(String(await cut)).toBe('4401,forgotten');
    expect(others.socket.readyState).toBe(others.socket.OPEN);
    expect((await house.call('GET', '/chat/conversations', undefined, { as: key })).status).toBe(401);
    for (const table of ['conversations.event', 'conversations.conversation', 'people.customer', 'consent.ledger', 'impressions.quote', 'impressions.impression'] as const) {
      const { rows } = await sql<{ all: string }>`select coalesce(string_agg(t::text, ' '), '') as all from ${sql.table(table)} t`.execute(house.db.owner.kysely);
      expect(rows[0]?.all).not.toContain('Axolotl');
    }
    const left = await house.db.owner.kysely.selectFrom('consent.ledger').select(['kind', 'facts', 'subject_id']).where('conversation_id', '=', id).orderBy('n').execute();
    expect(left.map((row) => row.kind)).toEqual(['asked', 'asked', 'granted', 'granted', 'withdrawn', 'withdrawn', 'erased']);
    expect(left.every((row) => row.facts === null && row.subject_id === null)).toBe(true);
    expect(await house.db.owner.kysely.selectFrom('consent.salt').selectAll().where('subject_id', '=', customerId).execute()).toEqual([]);
    const proof = await house.call('GET', `/privacy/conversations/${id}/proof`, undefined, { as: officer.key });
    expect(proof.body).toMatchObject({ deleted: true, chain: { rows: 7, holds: true }, heard: [{ guest: { id: guest.id }, messages: 1 }] });
    expect((await house.call('POST', '/consent/verification', {}, { as: officer.key })).body.broken).toBeNull();
  });

  test('is forgotten once, also when it is asked for several times at the same moment', async () => {
    const { id, key, customerId, socket } = await heardConversation();
    using _socket = socket;
    const byOfficer = house.call('POST', `/privacy/customers/${customerId}/erase`, {}, { as: officer.key });
    const replies = await Promise.all([byOfficer, ...[1, 2, 3].map(() => house.call('POST', '/chat/erase', {}, { as: key }))]);
    for (const { status } of replies) expect([200, 401, 404]).toContain(status);
    expect(replies.filter(({ body }) => body.conversations === 1)).toHaveLength(1);
    const chain = await house.db.owner.kysely.selectFrom('consent.ledger').select('kind').where('conversation_id', '=', id).execute();
    expect(chain.filter(({ kind }) => kind === 'erased')).toHaveLength(1);
  });

  test('is found by pseudonym and forgotten by data protection, and by nobody else', async () => {
    const { customerId, socket } = await heardConversation();
    using _socket = socket;
    const { pseudonym } = await house.db.owner.kysely.selectFrom('people.customer').select('pseudonym').where('id', '=', customerId).executeTakeFirstOrThrow();
    const found = await house.call('GET', `/privacy/customers?pseudonym=${pseudonym.toLowerCase()}`, undefined, { as: officer.key });
    expect(found.body.items.map((item: { id: string }) => item.id)).toContain(customerId);
    expect((await house.call('POST', `/privacy/customers/${customerId}/erase`, {}, { as: council.key })).status).toBe(403);
    expect((await house.call('POST', `/privacy/customers/${customerId}/erase`, {}, { as: officer.key })).status).toBe(200);
    expect((await house.call('POST', `/privacy/customers/${customerId}/erase`, {}, { as: officer.key })).status).toBe(404);
  });

  test('who is forgotten is named in the access log no more; that somebody looked still stands there', async () => {
    const { customerId, socket } = await heardConversation();
    using _socket = socket;
    const { pseudonym } = await house.db.owner.kysely.selectFrom('people.customer').select('pseudonym').where('id', '=', customerId).executeTakeFirstOrThrow();
    const looks = async () => {
      const { body } = await house.call('GET', '/privacy/access?limit=100', undefined, { as: officer.key });
      return body.items.flatMap(({ what, detail }: { what: string; detail: string | null }) => (['customer-search', 'export'].includes(what) ? [[what, detail]] : []));
    };
    const search = () => house.call('GET', `/privacy/customers?pseudonym=${pseudonym}`, undefined, { as: officer.key });
    await search();
    await house.call('GET', `/privacy/customers/${customerId}/export`, undefined, { as: officer.key });
    const before = await looks();
    expect(before.slice(0, 2)).toEqual([['export', pseudonym], ['customer-search', pseudonym]]);
    await house.call('POST', `/privacy/customers/${customerId}/erase`, {}, { as: officer.key });
    await search();
    const after = await looks();
    expect(after).toHaveLength(before.length + 1);
    expect(after.slice(0, 3)).toEqual([['customer-search', null], ['export', null], ['customer-search', null]]);
    const { rows } = await house.db.owner.pool.query('select coalesce(string_agg(t::text, $1), $1) as all from privacy.access t', [' ']);
    expect(rows[0].all).not.toContain(pseudonym);
  });
});

describe('retention', () => {
  test('deletes each kind when its time is over and not a day before', async () => {
    const { id, key, host, socket } = await heardConversation();
    using _socket = socket;
    await house.call('POST', '/chat/conversations/' + id + '/end', {}, { as: key });
    const steward = await people.employee({ roles: ['steward'] });
    const reason = await house.call('PUT', '/catalogue/reasons/parcel', { de: 'Paket', en: 'Parcel' }, { as: steward.key });
    await house.call('POST', `/desk/conversations/${id}/close`, { reasonId: reason.body.id }, { as: host.key });
    const count = async (table: 'conversations.event' | 'gate.heard' | 'consent.ledger') => {
      const { rows } = await sql<{ n: string }>`select count(*) as n from ${sql.table(table)} where conversation_id = ${id}`.execute(house.db.owner.kysely);
      return Number(rows[0]?.n);
    };
    const start = house.clock.now.getTime();
    const after = (days: number) => nightsUntil(start, days);
    await after(89);
    expect(await count('conversations.event')).toBeGreaterThan(0);
    await after(91);
    expect([await count('conversations.event'), (await count('gate.heard')) > 0, (await count('consent.ledger')) > 0]).toEqual([0, true, true]);
    await after(366);
    expect([await count('gate.heard'), (await count('consent.ledger')) > 0]).toEqual([0, true]);
    await after(1_096);
    expect(await count('consent.ledger')).toBe(0);
    house.clock.now = new Date(start);
  });
});

describe('what nobody finished', () => {
  test('is deleted as long after its last word as closed conversations are, and no sooner than after thirty days', async () => {
    const { key, id, socket } = await heardConversation();
    using _socket = socket;
    const start = house.clock.now.getTime();
    const isKept = async () => (await house.db.owner.kysely.selectFrom('conversations.conversation').select('id').where('id', '=', id).execute()).length === 1;
    const after = async (days: number) => {
      await nightsUntil(start, days);
      return isKept();
    };
    await house.db.owner.kysely.updateTable('people.organisation').set({ retention_conversations: 1 }).execute();
    expect(await after(29)).toBe(true);
    await house.call('POST', `/chat/conversations/${id}/turns`, { text: 'Ich bin noch da.' }, { as: key });
    expect(await after(31)).toBe(true);
    expect(await after(60)).toBe(false);
    await house.db.owner.kysely.updateTable('people.organisation').set({ retention_conversations: 90 }).execute();
    house.clock.now = new Date(start);
  });
});

describe('visits', () => {
  test('are forgotten with the access log: who sat beside whom, and the handles they knew', async () => {
    const { guest, host, socket } = await heardConversation();
    using _socket = socket;
    const rows = async () => {
      const { rows: found } = await house.db.owner.pool.query(`select (select count(*) from shadowing.visit where guest_id = $1)::int as visits,
        (select count(*) from impressions.place p where exists (select from shadowing.visit v where v.id = p.visit_id) is false)::int as lost`, [guest.id]);
      return found[0];
    };
    const start = house.clock.now.getTime();
    const visits = await house.call('GET', '/visits', undefined, { as: guest.key });
    await house.call('POST', `/visits/${visits.body.items[0].id}/end`, {}, { as: host.key });
    await nightsUntil(start, 364);
    expect((await rows()).visits).toBe(1);
    await nightsUntil(start, 366);
    expect(await rows()).toEqual({ visits: 0, lost: 0 });
    house.clock.now = new Date(start);
  });
});

describe('the works council', () => {
  test('that unlocks settings leaves the change to somebody else, whatever other roles its member has', async () => {
    const both = await people.employee({ roles: ['council', 'admin'] });
    const admin = await people.employee({ roles: ['admin'] });
    const lock = (locked: boolean, as: SeededEmployee) => house.call('PUT', '/privacy/agreement', { agreementId: 'GBV 1', locked }, { as: as.key });
    const settings = (as: SeededEmployee) => house.call('PATCH', '/organisation', { guestsPerHost: 2 }, { as: as.key });
    await lock(true, both);
    expect((await settings(both)).status).toBe(409);
    await lock(false, both);
    expect((await settings(both)).body).toMatchObject({ status: 403, type: expect.stringContaining('second-pair-of-eyes'), field: 'guestsPerHost' });
    expect((await settings(admin)).status).toBe(200);
  });

  test('locks settings under an agreement; then they change only with a second pair of eyes', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    const settings = (body: unknown) => house.call('PATCH', '/organisation', body, { as: admin.key });
    expect((await settings({ guestsPerHost: 4 })).status).toBe(200);
    expect((await house.call('PUT', '/privacy/agreement', { agreementId: 'GBV 2026/7', locked: true }, { as: admin.key })).status).toBe(403);
    expect((await house.call('PUT', '/privacy/agreement', { agreementId: 'GBV 2026/7', locked: true }, { as: council.key })).body).toMatchObject({ locked: true });
    expect((await settings({ guestsPerHost: 5 })).body).toMatchObject({ status: 409, field: 'guestsPerHost', remedy: expect.any(String) });
    expect((await settings({ name: 'Anderer Name' })).status).toBe(200);
    const proposal = await house.call('POST', '/privacy/proposals', { change: { guestsPerHost: 5 } }, { as: admin.key });
    expect(proposal.body).toMatchObject({ state: 'open', can: { approve: false, takeBack: true } });
    const decide = (who: SeededEmployee) => house.call('POST', `/privacy/proposals/${proposal.body.id}/decision`, { decision: 'approve' }, { as: who.key });
    expect((await decide(admin)).status).toBe(403);
    expect((await decide(await people.employee({ roles: ['admin'] }))).status).toBe(403);
    expect((await decide(council)).body).toMatchObject({ state: 'approved' });
    expect((await house.call('GET', '/organisation', undefined, { as: admin.key })).body.guestsPerHost).toBe(5);
    expect((await decide(council)).status).toBe(404);
  });
});
