import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '#platform/testing/any-text.ts';
import { praises } from '../../testing/praises.ts';
import { posterFormats, PosterChoice } from '../poster-choice.ts';
import { drawSheet } from './draw-sheet.ts';
import { placesOn } from './places.ts';
import { setSheet } from './set-sheet.ts';

const side = fc.integer({ min: 100, max: 590 });
const sheets = fc.record({
  title: anyText({ maxLength: 80 }),
  letters: anyText({ maxLength: 24 }),
  organisation: anyText({ maxLength: 60 }),
  words: fc.array(anyText({ maxLength: 200 }), { minLength: 1, maxLength: 4 }),
  theme: fc.constantFrom('collage', 'heart', 'mosaic', 'letters'),
  width: side,
  height: side,
});

test('whatever is written, every voice is on the paper, the title as well, and nothing is without a place', () => {
  fc.assert(
    fc.property(sheets, ({ title, letters, organisation, words, theme, width, height }) => {
      const choice = { ...PosterChoice.parse({ theme, paper: { name: 'own', width, height }, formats: [...posterFormats] }), title: title.trim(), letters, language: 'de' as const };
      const sheet = setSheet({ choice, praises: praises(words.length).map((praise, n) => ({ ...praise, text: words[n] ?? '' })), organisation });
      expect(sheet.scene.pieces).toHaveLength(words.length);
      for (const { x, y, width: wide, height: high } of placesOn(sheet)) {
        for (const share of [x, y, 1 - x - wide, 1 - y - high]) expect(share).toBeGreaterThan(-0.001);
      }
      for (const line of sheet.title) expect(line.x + line.width).toBeLessThanOrEqual(sheet.width);
      drawSheet(sheet, {
        shape: (path) => expect(path).not.toMatch(/NaN|Infinity|undefined/),
        write: ({ x, baseline, size }) => expect([x, baseline, size].every(Number.isFinite)).toBe(true),
        moved: ({ x, y, scale = 1 }, draw) => (expect([x, y, scale].every(Number.isFinite)).toBe(true), draw()),
        part: (_part, draw) => draw(),
      });
    }),
    { numRuns: 60 },
  );
});
