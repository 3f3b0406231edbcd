import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sitDown, type Sitting } from '#listen/impressions/server/testing/sit-down.ts';
import { openTestHouse, type TestHouse } from '#src/testing/open-test-house.ts';
import { seedPeople, type SeededEmployee, type SeededPeople } from '#src/testing/seed-people.ts';

let house: TestHouse;
let people: SeededPeople;
let steward: SeededEmployee;
beforeAll(async () => {
  house = await openTestHouse();
  people = await seedPeople(house);
  steward = await people.employee({ roles: ['steward'] });
});
afterAll(() => house[Symbol.asyncDispose]());

/** What the search offers for a word with a typing error. */
async function offered(word: string): Promise<string[]> {
  const { body } = await house.call('GET', `/evidence?query=${encodeURIComponent(word)}`, undefined, { as: steward.key });
  return body.read.flatMap((read: { as: string[] }) => read.as);
}

/** A guest who quoted a customer. */
async function quoting(words: string): Promise<Sitting> {
  const sitting = await sitDown(house, people);
  await sitting.answer(['listen', 'quote']);
  await sitting.say(words);
  expect((await sitting.write({ anchor: await sitting.anchorAt(words), kind: 'quote', text: words })).status).toBe(201);
  return sitting;
}

describe('a word only a quote holds', () => {
  test('is no longer offered for a typing error once the customer has taken the quote back', async () => {
    const sitting = await quoting('mein Axolotl mag den Wasserkocher nicht');
    expect(await offered('Axolottl')).toEqual(['axolotl']);
    await sitting.consent('quote', false);
    expect(await offered('Axolottl')).toEqual([]);
    expect(await offered('Wasserkocer')).toEqual([]);
  });

  test('is gone when the agent recalls the words, and when the customer is erased', async () => {
    const recalled = await quoting('die Bergziege frisst das Kabel');
    await house.call('POST', '/desk/door/close', {}, { as: recalled.host.key });
    expect(await offered('Bergzige')).toEqual([]);
    const erased = await quoting('der Nasenbär wohnt im Karton');
    expect(await offered('Nasenber')).not.toEqual([]);
    await house.call('POST', '/chat/erase', {}, { as: erased.customerKey });
    expect(await offered('Nasenber')).toEqual([]);
    const { rows } = await house.db.owner.pool.query(`select word from search.word where word in ('nasenbar', 'bergziege', 'axolotl') union select form from search.form where form like 'axolotl%'`);
    expect(rows).toEqual([]);
  });

  test('stays when somebody else wrote it too', async () => {
    const sitting = await quoting('das Murmeltier pfeift im Keller');
    await sitting.write({ text: 'Noch jemand mit einem Murmeltier.' });
    await sitting.consent('quote', false);
    expect(await offered('Murmeltir')).toEqual(['murmeltier']);
    expect(await offered('pfeifft')).toEqual([]);
  });
});

describe('a word of an impression', () => {
  test('leaves with the impression, comes back with it, and goes when it is written differently', async () => {
    const sitting = await sitDown(house, people);
    const { body } = await sitting.write({ text: 'Sie erwähnt einen Tapir.' });
    const path = `/impressions/${body.impression.id}`;
    expect(await offered('Tapiir')).toEqual(['tapir']);
    await house.call('DELETE', path, undefined, { as: sitting.guest.key });
    expect(await offered('Tapiir')).toEqual([]);
    await house.call('POST', `${path}/restore`, {}, { as: sitting.guest.key });
    expect(await offered('Tapiir')).toEqual(['tapir']);
    await house.call('PATCH', path, { text: 'Sie erwähnt ein Tier.' }, { as: sitting.guest.key });
    expect(await offered('Tapiir')).toEqual([]);
  });
});
