import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isShortName, shortName } from './short-name.ts';

test.each([
  ['Lieferung verspätet', 'lieferung-verspaetet'],
  ['Größe, Farbe & Maße', 'groesse-farbe-masse'],
  ['Crème brûlée', 'creme-brulee'],
  ['  24/7?  ', '24-7'],
  ['???', ''],
])('%s is called %s for short', (name, short) => {
  expect(shortName(name, new Set())).toBe(short);
});

test('what belongs to something carries its short name in front', () => {
  expect(shortName('Lost', new Set(), 'delivery')).toBe('delivery/lost');
});

test('a short name that is taken gets a number', () => {
  expect(shortName('Lost', new Set(['lost', 'lost-2']))).toBe('lost-3');
});

test('every name gets a short name the API takes, unlike all others', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 120 }), { maxLength: 8 }), (names) => {
      const taken = new Set<string>();
      for (const name of names) {
        const short = shortName(name, taken);
        expect(short === '' || isShortName(short), short).toBe(true);
        expect(taken.has(short)).toBe(false);
        if (short !== '') taken.add(short);
      }
    }),
  );
});
