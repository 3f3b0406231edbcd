import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { markShape } from './mark-shape.ts';
import { contrast, hex, linearRgb, type Oklch } from './oklch.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const tokens = { light: colours('light'), dark: colours('dark') };

const grounds = ['paper', 'paper-raised', 'paper-sunk'];
const tints = ['chair-soft', 'ear-soft', 'honey-soft', 'pain-soft', 'gain-soft'];

/** Every text colour with every ground it stands on somewhere in the kit. */
const texts: readonly [text: string, grounds: readonly string[]][] = [
  ['ink', [...grounds, ...tints]],
  ['ink-soft', [...grounds, ...tints]],
  ['chair', [...grounds, 'chair-soft']],
  ['ear-text', [...grounds, 'ear-soft', 'chair-soft']],
  ['honey-text', [...grounds, 'honey-soft']],
  ['pain-text', [...grounds, 'pain-soft', 'chair-soft']],
  ['gain-text', [...grounds, 'gain-soft']],
  ['on-chair', ['chair', 'chair-deep']],
  ['on-ear', ['ear']],
  ['on-honey', ['honey']],
  ['on-pain', ['pain', 'pain-deep']],
  ['paper', ['ink']],
];

/** What is no text but must be seen: borders of controls, the focus ring, coloured marks. */
const marks: readonly [mark: string, grounds: readonly string[]][] = [
  ['edge', grounds],
  ['chair', [...grounds, 'chair-soft']],
  ['pain', [...grounds, 'pain-soft']],
  ['gain', grounds],
  ['ear', ['paper', 'paper-raised']],
];

describe.each(['light', 'dark'] as const)('in the %s', (theme) => {
  const colour = (name: string): Oklch => {
    const found = tokens[theme].get(name);
    if (!found) throw new Error(`tokens.css has no colour --${name}`);
    return found;
  };

  test.each(texts)('%s can be read on everything it stands on', (text, under) => {
    for (const ground of under) {
      expect(contrast(colour(text), colour(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test.each(marks)('%s can be seen on everything it stands on', (mark, under) => {
    for (const ground of under) {
      expect(contrast(colour(mark), colour(ground)), `${mark} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  test('every colour is one that every screen can show', () => {
    expect(tokens[theme].size).toBeGreaterThan(25);
    for (const [name, value] of tokens[theme]) {
      for (const channel of linearRgb(value)) {
        expect(channel, name).toBeGreaterThan(-0.0005);
        expect(channel, name).toBeLessThan(1.0005);
      }
    }
  });
});

describe('contrast', () => {
  test('is 21 between black and white and 1 between equals', () => {
    expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 2);
    expect(contrast([0.5, 0.1, 30], [0.5, 0.1, 30])).toBe(1);
  });

  test('is computed from the same red that browsers paint', () => {
    // sRGB red in OKLCH, as CSS Color 4 gives it
    expect(hex([0.62796, 0.25768, 29.234])).toBe('#ff0000');
  });
});

describe('the icon of the browser tab', () => {
  const favicon = read('favicon.svg');

  test('is the mark', () => {
    expect(favicon).toContain(`d="${markShape.ears}"`);
    expect(favicon).toContain(`d="${markShape.chair}"`);
  });

  test.each(['light', 'dark'] as const)('wears the colours of the %s', (theme) => {
    for (const name of ['chair', 'ear']) expect(favicon).toContain(hex(tokens[theme].get(name) as Oklch));
  });
});

/** The colours of tokens.css that have a light and a dark side, veils and shadows aside. */
function colours(theme: 'light' | 'dark'): Map<string, Oklch> {
  const value = String.raw`oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)`;
  const declaration = new RegExp(String.raw`--([\w-]+): light-dark\(${value}, ${value}\)`, 'g');
  return new Map(
    Array.from(read('tokens.css').matchAll(declaration), ([, name = '', ...numbers]) => {
      const [lightness = 0, chroma = 0, hue = 0] = numbers.slice(theme === 'light' ? 0 : 3).map(Number);
      return [name, [lightness / 100, chroma, hue]];
    }),
  );
}
