import { expect, test } from 'vitest';
import { guessLanguage } from './guess-language.ts';

test.each([
  ['Der Deckel passt nicht auf die Kanne.', 'de'],
  ['Kratzer am Rand, Grüße', 'de'],
  ['The lid does not fit the jug.', 'en'],
  ["I'm waiting for my parcel", 'en'],
  ['12345', undefined],
  ['', undefined],
])('%j reads as %s', (text, language) => expect(guessLanguage(text)).toBe(language));
