import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let steward: string;

beforeAll(async () => {
  house = await openTestHouse();
  const people = await seedPeople(house);
  steward = (await people.employee({ roles: ['steward'] })).key;
  await house.call('PUT', '/catalogue/brands/moosgrund', { name: 'Moosgrund' }, { as: steward });
});
afterAll(() => house[Symbol.asyncDispose]());

const wording = (de: string, en: string) => ({ de, en });
const reword = (body: object) => house.call('PUT', '/chat/texts', body, { as: steward });
const read = async (query = '') => (await house.call('GET', `/chat/texts${query}`)).body.texts;

describe('the texts of the widget', () => {
  test('read as they came until somebody rewords them, and anybody may read them', async () => {
    expect(await read()).toEqual({});
  });

  test('are reworded for all websites, and for one brand before that', async () => {
    await reword({ texts: { heading: wording('Wir hören zu', 'We listen'), ended: wording('Bis bald', 'Until soon') } });
    await reword({ brand: 'moosgrund', texts: { heading: wording('Moosgrund fragt zurück', 'Moosgrund asks back') } });
    expect(await read()).toEqual({ heading: wording('Wir hören zu', 'We listen'), ended: wording('Bis bald', 'Until soon') });
    expect(await read('?brand=moosgrund')).toEqual({
      heading: wording('Moosgrund fragt zurück', 'Moosgrund asks back'),
      ended: wording('Bis bald', 'Until soon'),
    });
  });

  test('go back as they came, one by one', async () => {
    await reword({ texts: { heading: wording('Wir hören zu', 'We listen'), ended: wording('Bis bald', 'Until soon') } });
    const { body } = await reword({ texts: { heading: null } });
    expect(body.texts).toEqual({ ended: wording('Bis bald', 'Until soon') });
  });

  test('of a brand nobody knows are those for all websites', async () => {
    await reword({ texts: { ended: wording('Bis bald', 'Until soon') } });
    expect(await read('?brand=nowhere')).toMatchObject({ ended: wording('Bis bald', 'Until soon') });
  });

  test('may be kept by visitors’ browsers for five minutes, not by those of the people who word them', async () => {
    const { headers } = await house.call('GET', '/chat/texts');
    expect(headers['cache-control']).toBe('public, max-age=300');
    expect((await house.call('GET', '/chat/texts', undefined, { as: steward })).headers['cache-control']).toBe('no-store');
  });

  test.each([
    [{ texts: { heading: { de: 'Nur deutsch' } } }, 'texts.heading.en'],
    [{ texts: { heading: wording('', 'Empty') } }, 'texts.heading.de'],
    [{ texts: { heading: wording('x'.repeat(401), 'Long') } }, 'texts.heading.de'],
    [{ texts: { footer: wording('Unbekannt', 'Unknown') } }, 'texts.footer'],
    [{ brand: 'nowhere', texts: {} }, 'brand'],
  ])('are refused by the name of the field: %j', async (body, field) => {
    const reply = await reword(body);
    expect(reply.status).toBe(422);
    expect(reply.body.field).toBe(field);
  });
});
