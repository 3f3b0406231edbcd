import type { Piece } from '#appreciate/collage/contract/scene.ts';

/** The upright box around a piece as it hangs, tilted about its middle. */
export function turnedBox({ x, y, width, height, tilt }: Pick<Piece, 'x' | 'y' | 'width' | 'height' | 'tilt'>): { x: number; y: number; width: number; height: number } {
  const turn = (tilt * Math.PI) / 180;
  const [wide, high] = [Math.abs(width * Math.cos(turn)) + Math.abs(height * Math.sin(turn)), Math.abs(width * Math.sin(turn)) + Math.abs(height * Math.cos(turn))];
  return { x: x + (width - wide) / 2, y: y + (height - high) / 2, width: wide, height: high };
}
