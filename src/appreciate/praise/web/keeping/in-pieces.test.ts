import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from './in-pieces.ts';

test('what is chosen and what is hidden in it are told apart', () => {
  const text = 'Guten Tag. Danke, Frau Brandt!';
  const pieces = inPieces(text, { start: 11, end: 30 }, [{ start: 23, end: 29 }]);
  expect(pieces.map(({ start, end, isChosen, isHidden }) => [text.slice(start, end), isChosen, isHidden])).toEqual([
    ['Guten Tag. ', false, false],
    ['Danke, Frau ', true, false],
    ['Brandt', true, true],
    ['!', true, false],
  ]);
});

test('whatever overlaps, the pieces together are the text', () => {
  const stretch = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), stretch, fc.array(stretch, { maxLength: 5 }), (text, chosen, hidden) => {
      const pieces = inPieces(text, chosen, hidden);
      expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
    }),
  );
});
