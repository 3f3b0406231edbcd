import { expect, test } from 'vitest';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { sayDays } from './say-days.ts';

const german = new Intl.NumberFormat('de-DE');

test.each([
  [1, 'ein Tag'],
  [30, '30 Tage'],
  [90, '90 Tage (rund 3 Monate)'],
  [365, '365 Tage (rund ein Jahr)'],
  [548, '548 Tage (rund 1,5 Jahre)'],
  [730, '730 Tage (rund 2 Jahre)'],
  [1095, '1095 Tage (rund 3 Jahre)'],
])('%i days are said as "%s"', (days, said) => {
  expect(sayDays(de, days, (n) => german.format(n))).toBe(said);
});

test('in English as well', () => {
  expect(sayDays(en, 61, String)).toBe('61 days (about 2 months)');
});
