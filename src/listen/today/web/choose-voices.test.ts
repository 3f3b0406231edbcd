import { expect, test } from 'vitest';
import type { Evidence } from '#understand/search/contract/evidence.ts';
import { chooseVoices } from './choose-voices.ts';

const voice = (id: string, text: string, quote: Evidence['quote'] = null) => ({ id, text, quote }) as Evidence;
const words = (excerpt: string | null, state: 'standing' | 'withdrawn' = 'standing') => ({ state, excerpt, at: '2026-11-22T10:00:00Z', endedAt: null });

test('customers’ own words come before retold ones, the newest first in each', () => {
  const evidence = [voice('a', 'Freut sich.'), voice('b', '', words('Danke!')), voice('c', 'Lobt den Ton.'), voice('d', 'Dank', words('Endlich jemand.'))];
  expect(chooseVoices(evidence).map(({ id }) => id)).toEqual(['b', 'd', 'a']);
});

test('a quote that was withdrawn is no voice; what the guest wrote beside it is', () => {
  const evidence = [voice('a', '', words(null, 'withdrawn')), voice('b', 'Er war gerührt.', words(null, 'withdrawn'))];
  expect(chooseVoices(evidence).map(({ id }) => id)).toEqual(['b']);
});
