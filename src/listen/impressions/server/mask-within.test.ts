import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask } from '#platform/text/mask.ts';
import { maskWithin } from './mask-within.ts';

const turn = 'Mein Name ist Karla Brömmelkamp und ich warte seit Wochen auf KL-4471902.';

describe('a masked stretch of a turn', () => {
  test.each([
    ['Brömmelkamp', 'A.'],
    ['Karla', 'A.'],
    ['Karla Brömmelkamp und', 'A. und'],
    ['warte seit Wochen', 'warte seit Wochen'],
    ['auf KL-44', 'auf [Nummer]'],
    [turn, mask(turn, { lang: 'de' }).text],
  ])('reads %j as %j', (words, expected) => {
    const start = turn.indexOf(words);
    expect(maskWithin(turn, { start, end: start + words.length }, 'de').text).toBe(expected);
  });

  test('is always a piece of the masked turn, whatever is selected', () => {
    const piece = fc.constantFrom('ich bin', 'Frau', 'Brömmelkamp', 'Karla', '0171 2345678', 'KL-4471902', 'warte', ',', 'und', 'ilse@example.org', 'heute', '.');
    const said = fc.array(piece, { minLength: 1, maxLength: 14 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(said, fc.nat(), fc.nat(), (text, one, other) => {
        const [start, end] = [one % text.length, other % text.length].sort((a, b) => a - b) as [number, number];
        const whole = mask(text, { lang: 'de' }).text;
        const { text: excerpt, masked } = maskWithin(text, { start, end: end + 1 }, 'de');
        expect(whole).toContain(excerpt);
        for (const { at, as } of masked) expect(excerpt.slice(at, at + as.length)).toBe(as);
      }),
      { numRuns: 300 },
    );
  });
});
