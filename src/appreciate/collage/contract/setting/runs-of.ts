import bidiFactory, { type Bidi } from 'bidi-js';
import { faceOf } from '../faces/face-of.ts';
import { textWidth } from '../faces/text-width.ts';
import { widthTable } from '../faces/width-table.ts';
import type { Run, TypefaceName } from '../scene.ts';

// Node and bundlers read the package's types differently; both get the same function.
const bidi = (bidiFactory as unknown as () => Bidi)();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

interface Stretch {
  text: string;
  face: TypefaceName;
  level: number;
}

/**
 * A line's letters from left to right, each stretch in one face and one direction (Unicode's bidirectional algorithm, UAX 9).
 * Widths and places are in the units of `size`; the first stretch begins at 0.
 */
export function runsOf(text: string, wanted: TypefaceName, direction: 'ltr' | 'rtl', size: number): Run[] {
  let x = 0;
  return inSight(stretches(text, wanted, direction)).map(({ text, face, level }) => {
    const width = textWidth(text, wanted) * size;
    const run: Run = { text, x, width, face, direction: level % 2 === 1 ? 'rtl' : 'ltr' };
    x += width;
    return run;
  });
}

function stretches(text: string, wanted: TypefaceName, direction: 'ltr' | 'rtl'): Stretch[] {
  const table = widthTable(wanted);
  const isPlain = direction === 'ltr' && !rightToLeft.test(text);
  const levels = isPlain ? undefined : bidi.getEmbeddingLevels(text, direction).levels;
  const found: Stretch[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    const letter = String.fromCodePoint(codePoint);
    const last = found.at(-1);
    const face = /\p{Mn}/u.test(letter) && last ? last.face : table.has(codePoint) ? wanted : faceOf(codePoint, wanted);
    const level = levels?.[at] ?? 0;
    if (last?.face === face && last.level === level) last.text += letter;
    else found.push({ text: letter, face, level });
    at += letter.length - 1;
  }
  return found;
}

/** Rule L2: from the highest level to the lowest odd one, whatever stands at that level or above is turned around. */
function inSight(stretches: Stretch[]): Stretch[] {
  const order = [...stretches];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level -= 1) {
    for (let at = 0; at < order.length; at += 1) {
      if ((order[at]?.level ?? 0) < level) continue;
      let end = at;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end += 1;
      order.splice(at, end - at, ...order.slice(at, end).toReversed());
      at = end;
    }
  }
  return order;
}
