import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { readVcon } from '#listen/vcon/read/read-vcon.ts';
import type { ConversationRecord } from '#listen/vcon/contract/conversation-record.ts';
import { openVcon } from '#listen/vcon/seal/open-vcon.ts';
import { openingKeys } from '#listen/vcon/server/keys/key-store.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let other: TestHouse;
let people: SeededPeople;
let officer: SeededEmployee;
let elsewhere: { officer: SeededEmployee; steward: SeededEmployee };
let sitting: Sitting;
beforeAll(async () => {
  [house, other] = await Promise.all([openTestHouse(), openTestHouse()]);
  // Each house has a clock of its own; what comes from elsewhere must not lie in the future.
  other.clock.now = new Date(house.clock.now.getTime() + 120_000);
  people = await seedPeople(house);
  officer = await people.employee({ roles: ['dpo'] });
  const others = await seedPeople(other);
  elsewhere = { officer: await others.employee({ roles: ['dpo'] }), steward: await others.employee({ roles: ['steward'], language: 'en' }) };
  sitting = await sitDown(house, people);
  await sitting.answer(['listen', 'quote']);
  await sitting.say('Ich heiße Sabine Krause, meine Nummer ist 030 1234567.');
  await sitting.reply('Danke, Frau Krause.');
  const anchor = await sitting.anchorAt('heiße');
  await sitting.write({ anchor, kind: 'problem', text: 'Sie muss sich jedes Mal vorstellen.', consequence: 'Alle warten.' });
  await sitting.consent('quote', false);
});
afterAll(() => Promise.all([house[Symbol.asyncDispose](), other[Symbol.asyncDispose]()]));

const take = (input: object = {}, as = officer, id = sitting.conversationId) => house.call('POST', `/privacy/conversations/${id}/vcon`, input, { as: as.key });
const unwrapped = async (container: unknown) => openVcon(container, () => openingKeys(house.services));
const recordIn = async (container: unknown) => readVcon((await unwrapped(container)).value).record;

describe('one conversation as a vCon', () => {
  test('is for data protection only, and of an unknown conversation there is none', async () => {
    expect((await take({}, await people.employee({ roles: ['admin', 'steward', 'council', 'agent', 'guest'] }))).status).toBe(403);
    expect((await take({}, officer, randomUUID())).status).toBe(404);
  });

  test('holds sides, words, comings and goings, consents with their questions and impressions, and nobody’s name or id', async () => {
    const { status, body } = await take({ form: 'unsigned' });
    expect(status).toBe(200);
    const record = await recordIn(body);
    expect(record.people.map(({ side }) => side)).toEqual(['customer', 'agent', 'observer']);
    expect(record.dialog.flatMap((part) => (part.kind === 'said' ? [[part.by, part.text]] : []))).toEqual([
      [0, 'Guten Tag.'],
      [0, 'Ich heiße Sabine Krause, meine Nummer ist 030 1234567.'],
      [1, 'Danke, Frau Krause.'],
    ]);
    expect(record.history).toEqual(expect.arrayContaining([expect.objectContaining({ person: 2, event: 'join' }), expect.objectContaining({ person: 1, event: 'join' })]));
    expect(record.consents.map(({ purpose, verdict }) => [purpose, verdict])).toEqual([['listen', 'granted'], ['quote', 'granted'], ['quote', 'withdrawn']]);
    expect(record.consents[0]).toMatchObject({ means: 'card', audience: [2], question: { text: expect.stringContaining('bekommt keine Abschrift'), version: 1 } });
    expect(record.impressions).toMatchObject([{ person: 2, kind: 'problem', text: 'Sie muss sich jedes Mal vorstellen.', consequence: 'Alle warten.', quote: null }]);
    for (const secret of [sitting.host.id, sitting.guest.id, sitting.visitId, sitting.host.name, sitting.guest.name]) expect(JSON.stringify(body)).not.toContain(secret);
  });

  test('is signed unless somebody says otherwise, and encrypted for whom a certificate is given', async () => {
    const { body } = await take();
    expect(body).toMatchObject({ payload: expect.any(String), signatures: [{ header: { uuid: sitting.conversationId } }] });
    expect((await unwrapped(body)).signer?.subject).toContain('O=Testhaus');
    const admin = await people.employee({ roles: ['admin'] });
    const [{ certificate }] = (await house.call('GET', '/vcon/keys', undefined, { as: admin.key })).body.items;
    const encrypted = (await take({ form: 'encrypted', recipient: certificate })).body;
    expect(JSON.stringify(encrypted)).not.toContain('Testhaus');
    expect((await recordIn(encrypted)).id).toBe(sitting.conversationId);
    expect(await take({ form: 'encrypted' })).toMatchObject({ status: 422, body: { field: 'recipient' } });
  });

  test('without names and numbers, or without words, is a version of its own that names where it comes from', async () => {
    const masked = await recordIn((await take({ words: 'masked' })).body);
    expect(JSON.stringify(masked)).not.toMatch(/Sabine|Krause|1234567/);
    expect(masked.lineage).toEqual({ kind: 'redacted', of: sitting.conversationId, what: 'pii_masked' });
    expect(masked.id).not.toBe(sitting.conversationId);
    expect((await recordIn((await take({ words: 'masked' })).body)).id).toBe(masked.id);
    const silent = await recordIn((await take({ words: 'none' })).body);
    expect(silent.dialog.map(({ kind }) => kind)).toEqual(['withheld', 'withheld', 'withheld']);
    expect(silent.impressions).toEqual([]);
  });

  test('stands in the access log, and before the agent whose conversation it was', async () => {
    const entry = { what: 'export', by: { id: officer.id }, host: { id: sitting.host.id }, conversationId: sitting.conversationId };
    const log = (await house.call('GET', '/privacy/access?what=export', undefined, { as: officer.key })).body.items;
    expect(log[0]).toMatchObject(entry);
    expect(log.map(({ detail }: { detail: string }) => detail)).toContain('vCon unsigned all');
  });
});

describe('a conversation that goes to another house and on from there', () => {
  const bring = (container: unknown) =>
    other.app.inject({ method: 'POST', url: '/api/v1/imports', headers: { authorization: `Bearer ${elsewhere.steward.key}`, 'content-type': 'application/vcon' }, payload: JSON.stringify(container) });
  /** What is the same in both houses: everything but the names they give. */
  const essence = ({ people: who, ...rest }: ConversationRecord) => ({ ...rest, id: null, lineage: null, reason: null, people: who.map(({ side, called }) => ({ side, called: side === 'customer' ? null : called })) });

  test('is the same again, also what has no place in a log, and says which version it was made from', async () => {
    const container = (await take()).body;
    const reply = await bring(container);
    expect(reply.json()).toEqual({ imported: 1, known: 0, refused: 0, withoutAudio: 0 });
    const { id } = await other.db.owner.kysely.selectFrom('conversations.conversation').select('id').where('source', '=', `vcon:${sitting.conversationId}`).executeTakeFirstOrThrow();
    const again = (await other.call('POST', `/privacy/conversations/${id}/vcon`, { form: 'unsigned' }, { as: elsewhere.officer.key })).body;
    const record = readVcon(again).record;
    expect(essence(record)).toEqual(essence(await recordIn(container)));
    expect(record.lineage).toEqual({ kind: 'amended', of: sitting.conversationId });
    const { rows } = await other.db.owner.pool.query('select record::text as kept, signed_by from vcon.kept');
    expect(rows[0].kept).not.toContain('Krause');
    expect(rows[0].signed_by).toContain('O=Testhaus');
  });

  test('is the same in what its customer takes along', async () => {
    const everything = async (of: TestHouse, id: string, as: SeededEmployee) => {
      const { customer_id } = await of.db.owner.kysely.selectFrom('conversations.conversation').select('customer_id').where('id', '=', id).executeTakeFirstOrThrow();
      return (await of.call('GET', `/privacy/customers/${customer_id}/export`, undefined, { as: as.key })).body.vcons;
    };
    const { id } = await other.db.owner.kysely.selectFrom('conversations.conversation').select('id').where('source', '=', `vcon:${sitting.conversationId}`).executeTakeFirstOrThrow();
    const single = (await other.call('POST', `/privacy/conversations/${id}/vcon`, { form: 'unsigned' }, { as: elsewhere.officer.key })).body;
    expect(single.attachments.map(({ purpose }: { purpose: string }) => purpose)).toContain('impression');
    expect(await everything(other, id, elsewhere.officer)).toEqual([single]);
    expect(await everything(house, sitting.conversationId, officer)).toEqual([(await take({ form: 'unsigned' })).body]);
  });

  test('is stored once, also in another version', async () => {
    expect((await bring((await take()).body)).json()).toMatchObject({ imported: 0, known: 1 });
    expect((await bring((await take({ words: 'masked' })).body)).json()).toMatchObject({ type: expect.stringContaining('import-incomplete'), errors: [{ message: 'uuid: another version of this conversation is stored already' }] });
  });

  test('comes back to the house it was taken from without being doubled, whole or masked', async () => {
    const steward = await people.employee({ roles: ['steward'] });
    const back = async (container: unknown) =>
      (await house.app.inject({ method: 'POST', url: '/api/v1/imports', headers: { authorization: `Bearer ${steward.key}`, 'content-type': 'application/vcon' }, payload: JSON.stringify(container) })).json();
    expect(await back((await take({})).body)).toMatchObject({ imported: 0, known: 1 });
    expect(await back((await take({ words: 'masked' })).body)).toMatchObject({ imported: 0, refusals: [{ reason: 'laterVersionThere' }] });
  });

  test('encrypted for nobody here is refused in words', async () => {
    const admin = await people.employee({ roles: ['admin'] });
    const [{ certificate }] = (await house.call('GET', '/vcon/keys', undefined, { as: admin.key })).body.items;
    const reply = await bring((await take({ form: 'encrypted', recipient: certificate })).body);
    expect(reply.json().errors).toEqual([{ field: 'line 1', message: 'recipients: none of the keys here opens it: it is meant for somebody else, or was changed on the way' }]);
  });
});
