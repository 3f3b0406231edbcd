import { describe, expect, it } from 'vitest';
import { contrast } from '../testing/contrast.ts';
import { palettes } from './paint.ts';

describe.each(Object.entries(palettes))('on %s', (_name, { sheet, backdrop, paints }) => {
  it.each(Object.entries(paints))('%s can be read wherever it hangs', (_paint, { ground, ink }) => {
    for (const behind of ground === undefined ? [sheet, backdrop] : [ground]) expect(contrast(ink, behind)).toBeGreaterThanOrEqual(4.5);
  });

  it('every mood has a colour of its own', () => {
    expect(new Set(Object.values(paints).map(({ ground, ink }) => `${ground} ${ink}`)).size).toBe(15);
  });
});
