import { expect, test } from 'vitest';
import { palettes } from '#appreciate/collage/contract/paint.ts';
import { contrast } from '#appreciate/collage/testing/contrast.ts';
import { inks } from './inks.ts';

test.each(Object.entries(inks))('title and footer can be read on %s', (ground, { loud, quiet }) => {
  for (const ink of [loud, quiet]) expect(contrast(ink, palettes[ground as keyof typeof inks].sheet)).toBeGreaterThanOrEqual(4.5);
});
