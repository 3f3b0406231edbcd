import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

/** The definition, read literally. */
function byTheLetter(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const shorter = [
    byTheLetter(a.slice(1), b) + 1,
    byTheLetter(a, b.slice(1)) + 1,
    byTheLetter(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) shorter.push(byTheLetter(a.slice(2), b.slice(2)) + 1);
  return Math.min(...shorter);
}

describe('the number of typing errors between two words', () => {
  test.each([
    ['paket', 'pakte', 1],
    ['lieferung', 'lieferrung', 1],
    ['rechnung', 'rechnng', 1],
    ['haus', 'maus', 1],
    ['haus', 'haus', 0],
    ['ja', 'nein', 4],
  ])('%s and %s: %i', (a, b, errors) => {
    expect(editDistance(a, b, 5)).toBe(errors);
  });

  test('is what its definition says, up to the limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(byTheLetter(a, b), most + 1));
      }),
      { numRuns: 300 },
    );
  });
});
