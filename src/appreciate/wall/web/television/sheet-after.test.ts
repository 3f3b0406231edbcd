import { expect, test } from 'vitest';
import { thanks } from '../testing/voices.ts';
import { sheetAfter } from './sheet-after.ts';

const items = Array.from({ length: 25 }, (_, n) => thanks(n));
const numbers = (sheet: readonly { id: string }[]) => sheet.map(({ id }) => items.findIndex((item) => item.id === id));

test('television begins with the newest, turns through all of them and begins again', () => {
  const first = sheetAfter(items, [], 10);
  expect(numbers(first)).toEqual([24, 23, 22, 21, 20, 19, 18, 17, 16, 15]);
  const second = sheetAfter(items, first.map(({ id }) => id), 10);
  expect(numbers(second)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5]);
  const third = sheetAfter(items, second.map(({ id }) => id), 10);
  expect(numbers(third)).toEqual([4, 3, 2, 1, 0, 24, 23, 22, 21, 20]);
  expect(sheetAfter(items.slice(0, 8), [], 10)).toHaveLength(8);
});
