import type { Sheet } from './sheet.ts';

/** How far marks stand off the bleed, and how long they are, in points (1 mm and 5 mm). */
const gap = 2.835;
const length = 14.17;

/** Room that crop marks take beyond the bleed, in points. */
export const markRoom = gap + length + 2.835;

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
