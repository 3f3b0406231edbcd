import type { TypefaceName } from '#appreciate/collage/contract/scene.ts';
import { drawSheet } from '../../contract/sheet/draw-sheet.ts';
import type { Pen } from '../../contract/sheet/pen.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';

/** Every letter that a sheet needs, by face: found by drawing it with a pen that only takes note. */
export function countLetters(sheet: Sheet): Map<TypefaceName, Set<string>> {
  const letters = new Map<TypefaceName, Set<string>>();
  const pen: Pen = {
    shape: () => undefined,
    write({ text, face }) {
      const set = letters.get(face) ?? new Set();
      letters.set(face, set);
      for (const letter of text) set.add(letter);
    },
    moved: (_move, draw) => draw(),
    part: (_part, draw) => draw(),
  };
  drawSheet(sheet, pen);
  return letters;
}
