import { capHeight, letterShapes } from '../faces/letter-shapes.ts';
import { transformed } from './path.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A name has no more letters on a sheet than this; what follows is left out. */
const mostLetters = 24;
const mostRows = 6;

/** Letters may be made wider or narrower by this much, so that every row is as wide as the sheet. */
const narrowest = 0.66;
const widest = 1.4;

/** Between letters and between rows, as a share of a letter's height. */
const spacing = 0.06;

/** The letters of a name in rows that fill a sheet, as one path. A name without any letter we have is a heart's business. */
export function lettersIn(name: string, box: Box): string | undefined {
  const words = wordsOf(name);
  if (words.length === 0) return undefined;
  const count = words.join('').length;
  const settings = Array.from({ length: Math.min(mostRows, count) }, (_, index) => rowsIn(rowsOf(words, index + 1), box));
  return settings.toSorted((one, other) => other.area - one.area)[0]?.draw();
}

function wordsOf(name: string): string[] {
  const known = [...name.replaceAll('ß', 'ẞ').toLocaleUpperCase('de')].filter((letter) => letter === ' ' || letter in letterShapes).slice(0, mostLetters);
  return known.join('').split(' ').filter((word) => word !== '');
}

/** Splits words into so many rows of about the same width, between words where that is no worse. */
function rowsOf(words: readonly string[], count: number): string[] {
  const letters = words.flatMap((word) => [...word].map((letter, index) => ({ letter, isStart: index === 0 })));
  const total = letters.reduce((sum, { letter }) => sum + advanceOf(letter), 0);
  const rows: string[] = [''];
  let width = 0;
  for (const [index, { letter, isStart }] of letters.entries()) {
    const left = letters.length - index;
    const isDue = width + advanceOf(letter) / 2 > (total / count) * rows.length || (isStart && width > (total / count) * (rows.length - 0.22));
    if (rows.at(-1) !== '' && rows.length < count && (isDue || left <= count - rows.length)) rows.push('');
    rows[rows.length - 1] += letter;
    width += advanceOf(letter);
  }
  return rows;
}

function rowsIn(rows: readonly string[], { x, y, width, height }: Box): { draw: () => string; area: number } {
  const gap = (height / rows.length) * spacing;
  const room = (height - gap * (rows.length - 1)) / rows.length;
  const tallest = Math.min(room, ...rows.map((row) => ((width - gap * (row.length - 1)) * capHeight) / inkOf(row) / narrowest));
  const block = tallest * rows.length + gap * (rows.length - 1);
  const scaleY = tallest / capHeight;
  const scales = rows.map((row) => Math.min((width - gap * (row.length - 1)) / inkOf(row), scaleY * widest));
  const widths = rows.map((row, index) => inkOf(row) * (scales[index] as number) + gap * (row.length - 1));
  // Letters out of shape count for less.
  const area = rows.reduce((sum, _row, index) => sum + (widths[index] as number) * tallest * (1 - 0.5 * Math.abs(Math.log((scales[index] as number) / scaleY / 1.05))), 0);
  return { area, draw };

  function draw(): string {
    return rows
      .flatMap((row, index) => {
        const scaleX = scales[index] as number;
        const baseline = y + (height - block) / 2 + (index + 1) * tallest + index * gap;
        let at = x + (width - (widths[index] as number)) / 2;
        return [...row].map((letter) => {
          const { from, to, path } = shapeOf(letter);
          const drawn = transformed(path, { scaleX, scaleY, x: at - from * scaleX, y: baseline });
          at += (to - from) * scaleX + gap;
          return drawn;
        });
      })
      .join('');
  }
}

function inkOf(row: string): number {
  return [...row].reduce((sum, letter) => sum + shapeOf(letter).to - shapeOf(letter).from, 0);
}

function advanceOf(letter: string): number {
  return shapeOf(letter).to - shapeOf(letter).from;
}

const shapes = new Map<string, { from: number; to: number; path: string }>();

function shapeOf(letter: string): { from: number; to: number; path: string } {
  const known = shapes.get(letter) ?? measured(letter);
  shapes.set(letter, known);
  return known;
}

function measured(letter: string): { from: number; to: number; path: string } {
  const path = (letterShapes[letter] ?? '').replace(/^\d+ /, '');
  const across = (path.match(/-?\d+ -?\d+/g) ?? []).map((pair) => Number(pair.split(' ')[0]));
  return { from: Math.min(...across), to: Math.max(...across), path };
}
