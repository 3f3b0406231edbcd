import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byteLength } from './byte-length.ts';

test('the length in bytes is that of the encoded text, for whole and for broken characters', () => {
  const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), codeUnits.map((units) => units.join(''))), (text) => {
      expect(byteLength(text)).toBe(new TextEncoder().encode(text).length);
    }),
  );
});

test('an umlaut takes two bytes, a euro sign three, an emoji four', () => {
  expect(['a', 'ä', '€', '😀'].map(byteLength)).toEqual([1, 2, 3, 4]);
});
