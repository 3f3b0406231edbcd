import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '#src/testing/eventually.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { Vault } from '#platform/vault/vault.ts';
import { setUpLine } from '../testing/set-up-line.ts';
import { testChannel } from '../testing/test-channel.ts';
import { LineTrouble } from './line-trouble.ts';
import { openSecrets } from './settings/read-settings.ts';

const other = testChannel({
  async check({ place, password }) {
    if (place === 'Atlantis') throw new LineTrouble({ de: 'Diesen Ort gibt es nicht.', en: 'There is no such place.' });
    if (place === 'Bielefeld') throw Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) });
    if (password !== 'sesam') throw new Error('a sentence of a library that holds the password sesam');
  },
});
let house: TestHouse;
let admin: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse({ channels: other.channels });
  admin = await (await seedPeople(house)).employee({ roles: ['admin'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const list = async () => (await house.call('GET', '/lines', undefined, { as: admin.key })).body.items;
const begun = (id: string) => other.started.filter((each) => each.line.id === id);

describe('a kind of line', () => {
  test('says what has to be entered, so that a page can be made from it', async () => {
    const { body } = await house.call('GET', '/lines/kinds', undefined, { as: admin.key });
    expect(body.items).toMatchObject([
      {
        kind: 'test',
        channels: ['social', 'chat'],
        docs: '/api/docs/channels/test',
        calledAt: 'webhook',
        fields: [
          { name: 'place', type: 'text', label: { de: 'Ort', en: 'Place' }, required: true, example: 'Hamburg' },
          { name: 'password', type: 'secret', required: false },
        ],
      },
    ]);
  });
});

describe('a line', () => {
  test('keeps its secrets: sealed in the database, never told again, kept when they are left out, gone when they are taken away', async () => {
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Hamburg', password: 'sesam öffne dich' } });
    expect(line).toMatchObject({ settings: { place: 'Hamburg' }, secretsSet: ['password'], condition: { is: 'silent' } });
    expect(JSON.stringify(await list())).not.toContain('sesam');
    const { rows } = await house.db.owner.pool.query<{ dump: string }>(`select l::text || encode(secrets, 'escape') as dump from lines.line l`);
    expect(rows[0]?.dump).not.toContain('sesam');
    await eventually(() => expect(begun(line.id).map((each) => each.line.settings)).toEqual([{ place: 'Hamburg', password: 'sesam öffne dich' }]));

    const kept = await setUpLine(house, admin.key, { id: line.id, kind: 'test', name: 'Anders', settings: { place: 'Kiel' } });
    expect(kept).toMatchObject({ name: 'Anders', secretsSet: ['password'] });
    await eventually(() => expect(begun(line.id).at(-1)?.line.settings).toEqual({ place: 'Kiel', password: 'sesam öffne dich' }));
    expect(begun(line.id)[0]?.signal.aborted).toBe(true);
    const gone = await setUpLine(house, admin.key, { id: line.id, kind: 'test', settings: { place: 'Kiel', password: null } });
    expect(gone.secretsSet).toEqual([]);
    await eventually(() => expect(begun(line.id).at(-1)?.line.settings).toEqual({ place: 'Kiel' }));
  });

  test('is refused with the field that does not fit', async () => {
    const put = (body: object) => house.call('PUT', `/lines/${randomUUID()}`, { kind: 'test', name: 'x', settings: { place: 'Ulm' }, ...body }, { as: admin.key });
    expect((await put({ kind: 'telegraph' })).body).toMatchObject({ status: 422, field: 'kind' });
    expect((await put({ settings: {} })).body).toMatchObject({ status: 422, field: 'settings.place' });
    expect((await put({ settings: { place: 'Ulm', mayor: 'Otto' } })).body).toMatchObject({ status: 422, field: 'settings' });
    expect((await put({ name: ' ' })).body).toMatchObject({ status: 422, field: 'name' });
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Ulm' } });
    await house.db.owner.kysely.updateTable('lines.line').set({ kind: 'other' }).where('id', '=', line.id).execute();
    const changed = await house.call('PUT', `/lines/${line.id}`, { kind: 'test', name: 'x', settings: { place: 'Ulm' } }, { as: admin.key });
    expect(changed.body).toMatchObject({ status: 409, type: '/api/docs/problems#line-of-another-kind' });
  });

  test('ends when it is switched off or removed, and comes back with its secrets when it is switched on', async () => {
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Jena', password: 'sesam' } });
    await eventually(() => expect(begun(line.id)).toHaveLength(1));
    await setUpLine(house, admin.key, { id: line.id, kind: 'test', settings: { place: 'Jena' }, active: false });
    await eventually(() => expect(begun(line.id)[0]?.signal.aborted).toBe(true));
    expect((await list()).find((each: { id: string }) => each.id === line.id).condition.is).toBe('off');
    await setUpLine(house, admin.key, { id: line.id, kind: 'test', settings: { place: 'Jena' } });
    await eventually(() => expect(begun(line.id)[1]?.line.settings).toEqual({ place: 'Jena', password: 'sesam' }));
    expect((await house.call('DELETE', `/lines/${line.id}`, {}, { as: admin.key })).status).toBe(200);
    await eventually(() => expect(begun(line.id)[1]?.signal.aborted).toBe(true));
    expect((await house.call('DELETE', `/lines/${line.id}`, {}, { as: admin.key })).status).toBe(404);
  });

  test('whose secrets were sealed under another key says so instead of failing, and works again once they are entered', async () => {
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Gera', password: 'sesam' } });
    await eventually(() => expect(begun(line.id)).toHaveLength(1));
    const elsewhere = new Vault(Buffer.alloc(32, 7)).seal('lines.secrets', '{"password":"x"}');
    expect(openSecrets(house.services.vault, elsewhere)).toBeUndefined();
    await house.db.owner.kysely.updateTable('lines.line').set({ secrets: elsewhere, version: randomUUID() }).where('id', '=', line.id).execute();
    house.services.bell.ring('line', line.id, { everywhere: true });
    await eventually(async () => {
      const { condition } = (await list()).find((each: { id: string }) => each.id === line.id);
      expect(condition).toMatchObject({ is: 'troubled', trouble: { de: expect.stringMatching(/Tragen Sie sie noch einmal ein/) } });
    });
    await setUpLine(house, admin.key, { id: line.id, kind: 'test', settings: { place: 'Gera', password: 'neu' } });
    await eventually(() => expect(begun(line.id).at(-1)?.line.settings).toEqual({ place: 'Gera', password: 'neu' }));
  });

  test('can be tried before it is saved, with the secrets that are stored; what is wrong is said in words and holds nothing of a library’s', async () => {
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Celle', password: 'sesam' } });
    const check = async (body: object) => (await house.call('POST', '/lines/check', { kind: 'test', ...body }, { as: admin.key })).body;
    expect(await check({ lineId: line.id, settings: { place: 'Celle' } })).toEqual({ works: true, trouble: null });
    expect(await check({ settings: { place: 'Atlantis' } })).toEqual({ works: false, trouble: { de: 'Diesen Ort gibt es nicht.', en: 'There is no such place.' } });
    expect((await check({ settings: { place: 'Bielefeld' } })).trouble.de).toMatch(/Dort antwortet niemand/);
    const unknown = await check({ settings: { place: 'Celle', password: 'falsch' } });
    expect(unknown.trouble.de).toMatch(/Unerwartetes/);
    expect(JSON.stringify(unknown)).not.toContain('sesam');
    expect(await check({ settings: {} })).toMatchObject({ status: 422, field: 'settings.place' });
  });

  test('takes deliveries at its address as the bytes they are', async () => {
    const line = await setUpLine(house, admin.key, { kind: 'test', settings: { place: 'Bonn' } });
    const bytes = Buffer.from([0xff, 0x00, 0x7b]);
    const post = (url: string, payload: Buffer, type = 'application/json') => house.app.inject({ method: 'POST', url, payload, headers: { 'content-type': type } });
    const path = new URL(line.address).pathname;
    expect((await post(`${path}/voice?x=1`, bytes)).body).toBe('/voice:ff007b');
    expect((await post(path, bytes, 'application/x-www-form-urlencoded')).body).toBe(':ff007b');
    expect((await post(path, Buffer.alloc(1_100_000))).statusCode).toBe(413);
    expect((await post(`/channels/test/${randomUUID()}`, bytes)).statusCode).toBe(404);
  });
});
