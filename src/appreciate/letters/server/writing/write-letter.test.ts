import { expect, test } from 'vitest';
import type { Letter } from './letter.ts';
import { writeLetter } from './write-letter.ts';

const letter: Letter = {
  language: 'de',
  organisation: 'Testhaus',
  reader: { name: 'Erik Esser', email: 'erik@example.org' },
  voices: [],
  forUnit: [],
  word: { text: 'Ich habe jede Stimme gelesen.\n\nDanke & Gruß', language: 'de', from: 'Ines Karl, Geschäftsführung' },
  throwAway: [],
  house: 'https://stuhl.example.org',
  endLink: 'https://stuhl.example.org/letter/end#ohl_x',
  oneClickLink: 'https://stuhl.example.org/letter/one-click?k=ohl_x',
};

test('a word of thanks keeps the lines it was written in', () => {
  const { html, text } = writeLetter(letter);
  expect(html).toContain('Ich habe jede Stimme gelesen.<br><br>Danke &amp; Gruß');
  expect(text).toContain('Ich habe jede Stimme gelesen.\n\nDanke & Gruß');
});

test('one earlier letter is named as one and several as several, in both languages', () => {
  const first = { id: 'a', day: '2026-11-13' };
  const naming = (throwAway: Letter['throwAway'], language: Letter['language']) => writeLetter({ ...letter, language, throwAway }).text;
  expect(naming([first], 'de')).toContain('In Ihrem Brief vom 13. November 2026 stehen Worte');
  expect(naming([first, { id: 'b', day: '2026-11-20' }], 'de')).toContain('In Ihren Briefen vom 13. November 2026 und 20. November 2026 stehen Worte');
  expect(naming([first, { id: 'b', day: '2026-11-20' }], 'en')).toContain('In your letters of 13 November 2026 and 20 November 2026 stand words');
});
