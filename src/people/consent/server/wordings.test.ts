import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee } from '#src/testing/seed-people.ts';
import { hashOf } from './current-wording.ts';

let house: TestHouse;
let officer: SeededEmployee;
let steward: SeededEmployee;
let guest: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  officer = await people.employee({ roles: ['dpo'] });
  steward = await people.employee({ roles: ['steward'] });
  guest = await people.employee({ roles: ['guest'] });
});
afterAll(() => house[Symbol.asyncDispose]());

const versions = (path: string, as?: string) => house.call('GET', `/consent/wordings/${path}`, undefined, { as });
const reword = (input: object, as: string) => house.call('POST', '/consent/wordings', input, { as, headers: { 'idempotency-key': crypto.randomUUID() } });

test('two who reword a question in the same moment make two versions of it', async () => {
  await reword({ purpose: 'publish', language: 'en', template: 'May we show this?' }, officer.key);
  const written = await Promise.all(['May we show it?', 'May others read it?'].map((template) => reword({ purpose: 'publish', language: 'en', template }, officer.key)));
  expect(written.map(({ status }) => status)).toEqual([201, 201]);
  expect(written.map(({ body }) => body.version).sort()).toEqual([3, 4]);
});

describe('the versions of a question', () => {
  test('are not for strangers and guests', async () => {
    expect((await versions('listen')).status).toBe(401);
    expect((await versions('listen', guest.key)).status).toBe(403);
    expect((await versions('anything', officer.key)).status).toBe(422);
  });

  test('begin with the words of the product, which nobody has been asked in yet', async () => {
    const { body } = await versions('contact', steward.key);
    expect(body.items).toMatchObject([{ id: null, version: 1, language: 'de', since: null }, { id: null, version: 1, language: 'en', since: null }]);
  });

  test('stay when the question is reworded, so that an answer can be traced to the words it was given to', async () => {
    const [first] = (await versions('listen?language=de', steward.key)).body.items;
    const template = 'Darf {who} dieses Gespräch mitlesen?';
    expect((await reword({ purpose: 'listen', language: 'de', template }, steward.key)).status).toBe(403);
    expect((await reword({ purpose: 'listen', language: 'de', template: 'Darf jemand mitlesen?' }, officer.key)).body).toMatchObject({ status: 422, field: 'template' });
    expect((await reword({ purpose: 'listen', language: 'de', template }, officer.key)).body).toMatchObject({ version: 2 });
    const { items } = (await versions('listen?language=de', steward.key)).body;
    expect(items).toMatchObject([
      { version: 2, template, hash: hashOf(template).toString('hex') },
      { version: 1, template: first.template, hash: first.hash },
    ]);
    expect((await versions('listen?language=en', steward.key)).body.items).toMatchObject([{ version: 1 }]);
  });
});
