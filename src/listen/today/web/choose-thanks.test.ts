import { expect, test } from 'vitest';
import type { HungPraise } from '#appreciate/praise/contract/hung-praise.ts';
import { chooseThanks } from './choose-thanks.ts';

const thanks = (id: string, simulated = false) => ({ id, simulated }) as HungPraise;

test('the three newest thanks are shown, and no simulated one beside a real one', () => {
  const hung = [thanks('a', true), thanks('b'), thanks('c'), thanks('d', true), thanks('e'), thanks('f')];
  expect(chooseThanks(hung).map(({ id }) => id)).toEqual(['b', 'c', 'e']);
});

test('a demo that has only simulated thanks shows those', () => {
  expect(chooseThanks([thanks('a', true), thanks('b', true)]).map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what stands elsewhere on the page is not shown twice', () => {
  expect(chooseThanks([thanks('a'), thanks('b')], new Set(['a'])).map(({ id }) => id)).toEqual(['b']);
});
