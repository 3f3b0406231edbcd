import { drawSheet } from '../../contract/sheet/draw-sheet.ts';
import { slug } from '../../contract/sheet/crop-marks.ts';
import { pointsPerMillimetre } from '../../contract/paper.ts';
import type { Move, Pen } from '../../contract/sheet/pen.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { PrintFonts } from './print-fonts.ts';

/** A sheet as SVG 1.1: text stays text, in fonts that are embedded; title and description for those who do not see it. */
export function drawSvg(sheet: Sheet, fonts: PrintFonts, onVoice?: (count: number) => void): Buffer {
  const out: string[] = [];
  const pen: Pen = {
    shape: (path, { fill = 'none', stroke, width }) => out.push(`<path d="${path}" fill="${fill}"${stroke === undefined ? '' : ` stroke="${stroke}" stroke-width="${width ?? 1}"`}/>`),
    write(letters) {
      for (const { text, x, baseline, size, color, direction, width, font } of fonts.divide(letters)) {
        // The start of a line that runs from right to left is its right edge.
        const start = direction === 'rtl' ? `x="${short(x + width)}" direction="rtl"` : `x="${short(x)}"`;
        out.push(`<text ${start} y="${short(baseline)}" font-size="${short(size)}" font-family="${font.name}" fill="${color}">${escape(text)}</text>`);
      }
    },
    moved(move, draw) {
      out.push(`<g transform="${transform(move)}">`);
      draw();
      out.push('</g>');
    },
    part({ kind, says, language }, draw) {
      out.push(kind === 'ground' ? '<g aria-hidden="true">' : `<g role="${kind === 'title' ? 'heading' : 'text'}" xml:lang="${language}" aria-label="${escape(says)}">`);
      draw();
      out.push('</g>');
    },
  };
  drawSheet(sheet, pen, onVoice);
  const beyond = slug(sheet);
  const [width, height] = [sheet.width + 2 * beyond, sheet.height + 2 * beyond];
  const faces = fonts.all.map(({ name, woff2 }) => `@font-face{font-family:"${name}";src:url(data:font/woff2;base64,${woff2.toString('base64')}) format("woff2")}`);
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="${short(width / pointsPerMillimetre)}mm" height="${short(height / pointsPerMillimetre)}mm" ` +
      `viewBox="${[-beyond, -beyond, width, height].map(short).join(' ')}" xml:lang="${sheet.language}" role="img" aria-labelledby="title description">` +
      `<title id="title">${escape(sheet.name)}</title><desc id="description">${escape(sheet.description)}</desc>` +
      `<style>${faces.join('')}text{white-space:pre;text-rendering:geometricPrecision;font-kerning:none;font-variant-ligatures:none}</style>${out.join('')}</svg>\n`,
  );
}

function transform({ x, y, scale, turn }: Move): string {
  return [
    `translate(${short(x)} ${short(y)})`,
    ...(scale === undefined || scale === 1 ? [] : [`scale(${Number(scale.toPrecision(9))})`]),
    ...(turn ? [`rotate(${short(turn.degrees)} ${short(turn.x)} ${short(turn.y)})`] : []),
  ].join(' ');
}

/** Three digits are less than a thousandth of a millimetre. */
function short(value: number): string {
  return String(Math.round(value * 1_000) / 1_000);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for XML; control characters, which XML cannot hold, are left out. */
function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (letter) => entities[letter] ?? letter).replaceAll(/[\p{Cs}\ufffe\uffff]|(?![\t\n])\p{Cc}/gu, '');
}
