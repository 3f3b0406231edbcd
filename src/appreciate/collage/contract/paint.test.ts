import { describe, expect, it } from 'vitest';
import { palettes } from './paint.ts';

/** WCAG 2.2, "relative luminance". */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((first, second) => first - second);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(Object.entries(palettes))('on %s', (_name, { sheet, backdrop, paints }) => {
  it.each(Object.entries(paints))('%s can be read wherever it hangs', (_paint, { ground, ink }) => {
    for (const behind of ground === undefined ? [sheet, backdrop] : [ground]) expect(contrast(ink, behind)).toBeGreaterThanOrEqual(4.5);
  });

  it('every mood has a colour of its own', () => {
    expect(new Set(Object.values(paints).map(({ ground, ink }) => `${ground} ${ink}`)).size).toBe(15);
  });
});
