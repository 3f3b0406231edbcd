import { expect, test } from 'vitest';
import type { FoundThanks } from '../contract/found-thanks.ts';
import { foundAfter, foundKey, nothingFound } from './found-after.ts';

const thanks = (seq: number): FoundThanks => ({
  conversationId: '0199f0a0-0000-7000-8000-000000000001',
  seq,
  by: 'house',
  gratitude: 0.9,
  praise: 0.9,
  at: '2026-11-21T10:00:00.000Z',
  channel: 'chat',
  simulated: false,
});
const found = (seq: number) => ({ type: 'found', thanks: thanks(seq) }) as const;
const keys = (...numbers: number[]) => numbers.map((seq) => foundKey(thanks(seq)));

test('a thanks waits from when it is found until it is gone', () => {
  const both = [found(3), found(7)].reduce(foundAfter, nothingFound);
  expect([...both.waiting.keys()]).toEqual(keys(3, 7));
  const one = foundAfter(both, { type: 'gone', conversationId: thanks(3).conversationId, seq: 3 });
  expect([...one.waiting.keys()]).toEqual(keys(7));
});

test('after a lost connection what is not said again is no longer there', () => {
  const before = [found(3), found(7), { type: 'lost' } as const].reduce(foundAfter, nothingFound);
  expect([...before.waiting.keys()]).toEqual(keys(3, 7));
  const after = [found(7), found(9), { type: 'listed' } as const].reduce(foundAfter, before);
  expect([...after.waiting.keys()]).toEqual(keys(7, 9));
});

test('the first list takes nothing away that was found meanwhile', () => {
  const after = [found(3), { type: 'listed' } as const].reduce(foundAfter, nothingFound);
  expect([...after.waiting.keys()]).toEqual(keys(3));
});
