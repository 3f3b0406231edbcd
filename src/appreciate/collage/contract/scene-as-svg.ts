import { outline } from './outline.ts';
import { palettes, type GroundName, type Palette } from './paint.ts';
import type { Line, Piece, Scene } from './scene.ts';
import { typefaces } from './typefaces.ts';

/** How a scene is drawn. */
export interface Drawing {
  ground: GroundName;
  /** What the picture is, for whoever cannot see it. */
  title?: string;
  /** Goes into the picture as a style sheet: `@font-face` rules, where the picture stands alone. */
  fontFaces?: string;
  /** False leaves the sheet transparent. */
  hasSheet?: boolean;
}

/** A scene as a standalone SVG, the same for walls, posters and galleries; words in it are escaped, whatever they contain. */
export function sceneAsSvg({ left, top, width, height, backdrop, pieces }: Scene, { ground, title, fontFaces = '', hasSheet = true }: Drawing): string {
  const palette = palettes[ground];
  const sheet = hasSheet ? `<rect x="${n(left)}" y="${n(top)}" width="${n(width)}" height="${n(height)}" fill="${palette.sheet}"/>` : '';
  const shape = backdrop === undefined ? '' : `<path d="${backdrop}" fill="${palette.backdrop}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${n(left)} ${n(top)} ${n(width)} ${n(height)}"${title === undefined ? '' : ' role="img"'}>`,
    title === undefined ? '' : `<title>${escape(title)}</title>`,
    `<style>${escape(fontFaces)}${faceRules()}</style>`,
    sheet,
    shape,
    ...pieces.map((piece) => pieceAsSvg(piece, palette)),
    '</svg>',
  ].join('');
}

/** One voice as an SVG group, with its id as `data-id`. */
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
