import { slug } from '../../contract/sheet/crop-marks.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';

/** Width of a sheet, with what is cut off it, for a height of one. */
export function ratioOf(sheet: Sheet): number {
  const beyond = 2 * slug(sheet);
  return (sheet.width + beyond) / (sheet.height + beyond);
}
