import type { TypefaceName } from '../scene.ts';
import { widthTable } from './width-table.ts';

/**
 * The face that draws a letter: the wanted one if it has it, else the one of its script. `elsewhere` is whatever the
 * reader's machine has; such letters are given a square and fitted into it.
 */
export function faceOf(codePoint: number, wanted: TypefaceName): TypefaceName {
  if (widthTable(wanted).has(codePoint)) return wanted;
  return others.find((face) => widthTable(face).has(codePoint)) ?? 'elsewhere';
}

const others: readonly TypefaceName[] = ['hebrew', 'arabic', 'emoji'];
