import { pointsPerMillimetre } from '../paper.ts';
import type { Sheet } from './sheet.ts';

/** How far marks stand off the bleed, and how long they are. */
const gap = pointsPerMillimetre;
const length = 5 * pointsPerMillimetre;

/** Room that crop marks take beyond the bleed, in points. */
const markRoom = 2 * gap + length;

/** How far the drawn area reaches beyond the trimmed paper on every side, in points. */
export function slug({ bleed, hasCropMarks }: Pick<Sheet, 'bleed' | 'hasCropMarks'>): number {
  return bleed + (hasCropMarks ? markRoom : 0);
}

/** Two marks at every corner, in line with the edges of the trimmed paper and outside the bleed. */
export function cropMarks({ width, height, bleed }: Pick<Sheet, 'width' | 'height' | 'bleed'>): string {
  const from = bleed + gap;
  return [
    ...[0, width].flatMap((x) => [`M${x} ${-from}v${-length}`, `M${x} ${height + from}v${length}`]),
    ...[0, height].flatMap((y) => [`M${-from} ${y}h${-length}`, `M${width + from} ${y}h${length}`]),
  ].join('');
}
