import { expect, test } from 'vitest';
import { maskNames } from './mask-names.ts';

const german = { lang: 'de', style: 'readable' } as const;

test.each([
  ['Danke, Frau Öztürk!', 'Danke, Frau A.!'],
  ['OEZTÜRK war super, Aylin Oeztuerk.', 'A. war super, A.'],
  ['Öztürks Geduld, danke.', 'A.s Geduld, danke.'],
])('in %s the name goes, however it is spelled', (text, without) => {
  expect(maskNames(text, ['Aylin', 'Öztürk'], german)).toBe(without);
});

test('nothing else goes, not even what masking would take for a name or a number', () => {
  const text = 'Danke, Petra Schulz und Aylin, meine Nummer ist 0170 1234567.';
  expect(maskNames(text, ['Aylin', 'Öztürk'], german)).toMatch(/^Danke, Petra Schulz und .\., meine Nummer ist 0170 1234567\.$/);
  expect(maskNames(text, ['Marlene'], german)).toBe(text);
});
