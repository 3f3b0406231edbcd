import type { PosterPlace } from '../poster.ts';
import type { Sheet } from './sheet.ts';
import { turnedBox } from './turned-box.ts';

/** Where each voice of a sheet is, in shares of its width and height. */
export function placesOn({ scene, frame, width, height }: Sheet): Array<PosterPlace & { id: string }> {
  return scene.pieces.map((piece) => {
    const box = turnedBox(piece);
    return {
      id: piece.id,
      x: (frame.x + (box.x - scene.left) * frame.scale) / width,
      y: (frame.y + (box.y - scene.top) * frame.scale) / height,
      width: (box.width * frame.scale) / width,
      height: (box.height * frame.scale) / height,
    };
  });
}
