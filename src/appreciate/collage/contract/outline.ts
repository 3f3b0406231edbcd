import type { Piece } from './scene.ts';

/**
 * A piece's ground as an SVG path in the piece's own coordinates: a rounded body, with the tail of a bubble or, where tails have no
 * room, one sharp corner. Bare type has none.
 */
export function outline({ form, body: { x, y, width, height, radius }, tail }: Pick<Piece, 'form' | 'body' | 'tail'>): string {
  if (form === 'type') return '';
  const right = x + width;
  const bottom = y + height;
  const corner = (toX: number, toY: number) => `A${n(radius)} ${n(radius)} 0 0 1 ${n(toX)} ${n(toY)}`;
  const lowerLeft = form === 'bubble' && !tail ? `H${n(x)}V${n(y + radius)}` : `H${n(x + radius)}${corner(x, bottom - radius)}V${n(y + radius)}`;
  const below = tail ? tailPath(tail, bottom) : '';
  return `M${n(x + radius)} ${n(y)}H${n(right - radius)}${corner(right, y + radius)}V${n(bottom - radius)}${corner(right - radius, bottom)}${below}${lowerLeft}${corner(x + radius, y)}Z`;
}

/** From right to left along the lower edge, swinging out to the tip and back. */
function tailPath({ from, to, tip }: NonNullable<Piece['tail']>, bottom: number): string {
  const isLeft = tip.x < (from + to) / 2;
  const near = isLeft ? from : to;
  const far = isLeft ? to : from;
  const toTip = `Q${n((far + near) / 2)} ${n(bottom + (tip.y - bottom) * 0.75)} ${n(tip.x)} ${n(tip.y)}`;
  const fromTip = `Q${n(near + (tip.x - near) * 0.1)} ${n(bottom + (tip.y - bottom) * 0.5)} ${n(near)} ${n(bottom)}`;
  return isLeft
    ? `H${n(to)}${toTip}${fromTip}`
    : `H${n(to)}Q${n(near + (tip.x - near) * 0.1)} ${n(bottom + (tip.y - bottom) * 0.5)} ${n(tip.x)} ${n(tip.y)}Q${n((far + near) / 2)} ${n(bottom + (tip.y - bottom) * 0.75)} ${n(from)} ${n(bottom)}`;
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
