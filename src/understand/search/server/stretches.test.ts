import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchBegins, matchEnds, stretchesOf } from './stretches.ts';

const marked = (text: string) => text.replaceAll('[', matchBegins).replaceAll(']', matchEnds);

describe('where a text matches', () => {
  test('is told in offsets of the text, joined over both languages', () => {
    expect(stretchesOf(marked('Die [Lieferung] kam 😀 [spät]'), marked('Die Lieferung kam 😀 spät'))).toEqual([
      { start: 4, end: 13 },
      { start: 21, end: 25 },
    ]);
    expect(stretchesOf(marked('[ab]cd'), marked('a[bc]d'))).toEqual([{ start: 0, end: 3 }]);
    expect(stretchesOf(null, null)).toEqual([]);
  });

  test('is in order, disjoint and within the text, whatever is marked', () => {
    const copy = fc.string({ unit: fc.constantFrom('a', 'ä', ' ', matchBegins, matchEnds), maxLength: 30 });
    fc.assert(
      fc.property(copy, copy, (one, other) => {
        let end = -1;
        for (const stretch of stretchesOf(one, other)) {
          expect(stretch.start).toBeGreaterThan(end);
          expect(stretch.end).toBeGreaterThan(stretch.start);
          end = stretch.end;
        }
        expect(end).toBeLessThanOrEqual(30);
      }),
    );
  });
});
