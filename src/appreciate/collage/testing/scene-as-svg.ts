import { outline } from '../contract/outline.ts';
import { palettes, type GroundName, type Palette } from '../contract/paint.ts';
import type { Line, Piece, Scene } from '../contract/scene.ts';
import { typefaces } from '../contract/typefaces.ts';

/** A scene as the shortest SVG that follows the README's rules for drawing: what a browser makes of it, tests measure. */
export function sceneAsSvg({ left, top, width, height, backdrop, pieces }: Scene, { ground }: { ground: GroundName }): string {
  const palette = palettes[ground];
  const sheet = `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="${palette.sheet}"/>`;
  const shape = backdrop === undefined ? '' : `<path d="${backdrop}" fill="${palette.backdrop}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}">`,
    `<style>${faceRules()}</style>`,
    sheet,
    shape,
    ...pieces.map((piece) => pieceAsSvg(piece, palette)),
    '</svg>',
  ].join('');
}

function pieceAsSvg(piece: Piece, { paints }: Palette): string {
  const { id, x, y, tilt, lines, size, credit } = piece;
  const { ground, ink } = paints[piece.paint];
  const turn = tilt === 0 ? '' : ` rotate(${n(tilt)} ${n(piece.width / 2)} ${n(piece.height / 2)})`;
  const path = outline(piece);
  const body = path === '' || ground === undefined ? '' : `<path d="${path}" fill="${ground}"/>`;
  const words = lines.map((line) => lineAsSvg(line, size)).join('');
  const from = credit === undefined ? '' : lineAsSvg(credit, credit.size);
  return `<g data-id="${escape(id)}" transform="translate(${n(x)} ${n(y)})${turn}" fill="${ink}">${body}${words}${from}</g>`;
}

function lineAsSvg({ runs, baseline }: Line, size: number): string {
  return runs
    .map(({ text, x, width, face, direction }) => {
      // The starting edge of text that runs leftwards is its right one.
      const start = direction === 'rtl' ? x + width : x;
      const fitted = face === 'elsewhere' ? ` textLength="${n(width)}" lengthAdjust="spacingAndGlyphs"` : '';
      const turned = direction === 'rtl' ? ' direction="rtl"' : '';
      return `<text class="${face}" x="${n(start)}" y="${n(baseline)}" font-size="${n(size * typefaces[face].scale)}"${turned}${fitted} xml:space="preserve">${escape(text)}</text>`;
    })
    .join('');
}

function faceRules(): string {
  const faces = Object.entries(typefaces).map(([name, { family, weight }]) => `.${name}{font-family:${family};font-weight:${weight}}`);
  return `text{text-rendering:geometricPrecision;font-kerning:none;font-variant-ligatures:none;unicode-bidi:plaintext;white-space:pre}${faces.join('')}`;
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}
