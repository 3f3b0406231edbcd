import type { TypefaceName } from '../scene.ts';
import { arabicWidth } from './arabic-width.ts';
import { faceOf } from './face-of.ts';
import { widthTable } from './width-table.ts';

/** How wide letters are that no face of ours has, as a share of the size: a square, into which they are fitted. */
const square = 1;

const arabicLetter = /[\u0620-\u06d5]/u;

/** The width of a text as a share of the size of its type, without kerning and ligatures, in whatever faces its letters need. */
export function textWidth(text: string, wanted: TypefaceName): number {
  const table = widthTable(wanted);
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    const own = table.get(codePoint);
    if (own !== undefined) width += own;
    else if (codePoint >= 0x620 && codePoint <= 0x6d5) {
      let end = at + 1;
      while (end < text.length && (arabicLetter.test(text[end] ?? '') || /\p{Mn}/u.test(text[end] ?? ''))) end += 1;
      width += arabicWidth(text.slice(at, end));
      at = end - 1;
    } else width += otherWidth(codePoint, wanted);
    if (codePoint > 0xffff) at += 1;
  }
  return width;
}

function otherWidth(codePoint: number, wanted: TypefaceName): number {
  const face = faceOf(codePoint, wanted);
  if (face !== 'elsewhere') return widthTable(face).get(codePoint) ?? 0;
  return /[\p{Mn}\p{Me}\p{Cf}]/u.test(String.fromCodePoint(codePoint)) ? 0 : square;
}
