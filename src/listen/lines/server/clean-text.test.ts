import fc from 'fast-check';
import { expect, test } from 'vitest';
import { TurnText } from '#platform/contract/turn-text.ts';
import { cleanText } from './clean-text.ts';

test('whatever another system sends becomes a turn’s text, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40_000, size: 'max' }), (text) => {
      const clean = cleanText(text);
      expect(clean === '' || TurnText.safeParse(clean).success, JSON.stringify(clean.slice(0, 80))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['Zeile eins\r\nZeile zwei\rZeile drei', 'Zeile eins\nZeile zwei\nZeile drei'],
  ['\u0000Gift\u001b[31m rot', 'Gift[31m rot'],
  ['Familie 👩‍👩‍👧 bleibt', 'Familie 👩‍👩‍👧 bleibt'],
  ['rückwärts \u202etxt.exe', 'rückwärts txt.exe'],
  ['   ', ''],
])('%j becomes %j', (text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

test('what is too long is cut between characters, marked, and as long as it may be', () => {
  for (const character of ['a', 'ä', '€', '👩']) {
    const clean = cleanText(character.repeat(20_000));
    const bytes = Buffer.byteLength(clean);
    expect(bytes).toBeLessThanOrEqual(16_384);
    expect(bytes).toBeGreaterThan(16_384 - 8);
    expect(clean.endsWith(`${character} […]`)).toBe(true);
  }
});
