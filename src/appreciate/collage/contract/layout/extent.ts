import type { Piece } from '../scene.ts';

/** The upright box around everything of a piece, its tilted corners included. */
export function extentOf({ x, y, width, height, tilt, lines }: Pick<Piece, 'x' | 'y' | 'width' | 'height' | 'tilt' | 'lines'>): { x: number; y: number; width: number; height: number } {
  // Marks of quotation may hang out of bare type's box.
  const left = Math.min(0, ...lines.map((line) => line.x));
  const right = Math.max(width, ...lines.map((line) => line.x + line.width));
  const angle = (Math.abs(tilt) * Math.PI) / 180;
  const wide = (right - left) * Math.cos(angle) + height * Math.sin(angle);
  const high = (right - left) * Math.sin(angle) + height * Math.cos(angle);
  return { x: x + (left + right) / 2 - wide / 2, y: y + height / 2 - high / 2, width: wide, height: high };
}
