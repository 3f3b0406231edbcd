import { expect, test } from 'vitest';
import { smallestType } from '../../contract/limits.ts';
import { PosterChoice } from '../../contract/poster-choice.ts';
import { praises } from '../../testing/praises.ts';
import { fitSheet } from './fit-sheet.ts';

const choice = { ...PosterChoice.parse({ theme: 'collage', paper: { name: 'A1', orientation: 'portrait' }, formats: ['pdf'] }), title: 'Danke', letters: '', language: 'de' as const };
const copyOf = (many: number) => ({ choice, praises: praises(many), organisation: 'Testhaus' });

test('a few voices stand on the smallest paper on which all of them can be read', () => {
  const { sheet, fitted } = fitSheet(copyOf(6));
  expect(fitted).toEqual({ paper: 'A4' });
  expect(sheet.voices.size).toBe(6);
});

test('of far too many, the newest that can be read stand on the largest paper, and no fewer than fit it when there are no more', () => {
  expect(fitSheet(copyOf(250)).fitted).toEqual({ paper: 'A1' });
  const { sheet, fitted } = fitSheet(copyOf(450));
  expect(fitted).toEqual({ paper: 'A1', most: sheet.voices.size });
  expect(sheet.voices.size).toBeGreaterThanOrEqual(250);
  expect(sheet.smallest).toBeGreaterThanOrEqual(smallestType);
});
