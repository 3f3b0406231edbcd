import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { advances, letterShapes, target } from './measure-type.ts';

test('the widths that lines are broken by are those of the fonts that are drawn with', async () => {
  expect(await readFile(`${target}/advances.ts`, 'utf8')).toBe(await advances());
});

test('the letters that sheets are poured into are those of the font', async () => {
  expect(await readFile(`${target}/letter-shapes.ts`, 'utf8')).toBe(await letterShapes());
});
