import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from './words.ts';

describe('the words of a text', () => {
  test.each([
    ['Der Deckel passt nicht.', ['Der', 'Deckel', 'passt', 'nicht']],
    ['Karl-Heinz, geht’s?', ['Karl-Heinz', 'geht’s']],
    ['49,90 € am 12.03. um 14:30', ['49,90', 'am', '12.03', 'um', '14:30']],
    ['👍 super 🎉', ['super']],
    ['und/oder – ja', ['und', 'oder', 'ja']],
    ['Kaf\u00adfee\u200bmaschine', ['Kaf\u00adfee\u200bmaschine']],
    ['e\u0301cole', ['e\u0301cole']],
    ['私はコーヒーが好きです', ['私', 'は', 'コーヒー', 'が', '好き', 'です']],
    ['', []],
  ])('%j', (text, expected) => expect(words(text).map((word) => word.text)).toEqual(expected));

  test('stand where they say they stand, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        let from = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(from);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          from = word.end;
        }
      }),
    );
  });
});
