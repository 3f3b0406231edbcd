import { runsOf } from '#appreciate/collage/contract/setting/runs-of.ts';
import type { SetLine } from './sheet.ts';

/** Where a line is put and how. `x` is its left edge, or its right one with `align: 'end'`. */
export interface Placing {
  x: number;
  baseline: number;
  size: number;
  strength: SetLine['strength'];
  align?: 'start' | 'end';
}

/** Sets what the organisation says in the sans, letters it lacks in the face that has them. */
export function setLine(text: string, { x, baseline, size, strength, align = 'start' }: Placing): SetLine {
  const runs = runsOf(text, 'sans', 'ltr', size);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  return { text, x: align === 'end' ? x - width : x, baseline, size, width, runs, strength };
}
