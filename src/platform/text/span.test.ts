import { expect, test } from 'vitest';
import { blanked, rewrite, withoutOverlaps } from './span.ts';

test('of two spans that overlap the one named first stays, and the rest come in order', () => {
  const spans = [
    { kind: 'iban', start: 5, end: 9 },
    { kind: 'card', start: 8, end: 12 },
    { kind: 'name', start: 0, end: 3 },
    { kind: 'empty', start: 4, end: 4 },
  ];
  expect(withoutOverlaps(spans, 12).map((span) => span.kind)).toEqual(['name', 'iban']);
});

test('replacements say where they begin in the new text', () => {
  const spans = [
    { kind: 'x', start: 0, end: 1 },
    { kind: 'x', start: 2, end: 4 },
  ];
  const { text, placed } = rewrite('a-bc.', spans, () => '<…>');
  expect(text).toBe('<…>-<…>.');
  expect(placed.map(({ at, as }) => text.slice(at, at + as.length))).toEqual(['<…>', '<…>']);
});

test('blanking keeps every other character in its place', () => {
  const spans = [
    { kind: 'x', start: 4, end: 5 },
    { kind: 'x', start: 1, end: 3 },
    { kind: 'x', start: 2, end: 3 },
  ];
  expect(blanked('abcdef', spans)).toBe('a\0\0d\0f');
});
