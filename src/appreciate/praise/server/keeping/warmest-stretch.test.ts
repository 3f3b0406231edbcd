import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readThanks } from '../../reading/read-thanks.ts';
import { praiseLimit } from '../../contract/limits.ts';
import { warmestStretch } from './warmest-stretch.ts';

const hung = (text: string, language: 'de' | 'en' = 'de') => {
  const { start, end } = warmestStretch(text, language, readThanks);
  return text.slice(start, end);
};

test.each([
  ['Vielen Dank, das war toll!', 'Vielen Dank, das war toll!'],
  ['Toaster\n\nVielen Dank für die Rettung, er läuft wieder!', 'Vielen Dank für die Rettung, er läuft wieder!'],
  ['Sehr geehrte Damen und Herren,\n\nherzlichen Dank für Ihre Mühe.\n\nMit freundlichen Grüßen\nPetra Brandt\nLindenweg 3', 'herzlichen Dank für Ihre Mühe.'],
  ['Hallo Frau Okafor,\nSie haben mir den Tag gerettet.\nLG Petra', 'Sie haben mir den Tag gerettet.'],
  ['Tausend Dank, so schnell hat mir noch niemand geholfen! Ihre Petra Brandt', 'Tausend Dank, so schnell hat mir noch niemand geholfen!'],
  ['Danke\n\nDanke.', 'Danke.'],
  ['Liebe Grüße', 'Liebe Grüße'],
  ['Vielen Dank und liebe Grüße', 'Vielen Dank und liebe Grüße'],
  ['Ich dachte, das wird nichts mehr\nund dann kam Ihr Anruf. Danke!', 'Ich dachte, das wird nichts mehr\nund dann kam Ihr Anruf. Danke!'],
])('of %j hangs what is said, not what frames a letter', (text, expected) => {
  expect(hung(text)).toBe(expected);
});

test('in English as well', () => {
  expect(hung('Dear team,\n\nthank you so much for your patience.\n\nKind regards\nJane Doe', 'en')).toBe('thank you so much for your patience.');
});

test('is always a stretch of the text, without white space at its ends, and never longer than a wall holds', () => {
  const line = fc.constantFrom('Danke!', 'Hallo,', '', 'Mit freundlichen Grüßen', 'Der Schrank kam nach drei Wochen endlich an und passt.', 'Vielen Dank, Sie waren großartig.', 'x'.repeat(1_200), '👍🏽', 'Ihre Petra');
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom(' ', '\n', '\n\n'), (lines, between) => {
      const text = lines.join(between);
      const words = hung(text);
      expect(text).toContain(words);
      expect(words).toBe(words.trim());
      expect(words.length).toBeLessThanOrEqual(praiseLimit);
      if (text.trim() !== '') expect(words).not.toBe('');
    }),
    { numRuns: 300 },
  );
});
