import PdfKit from 'pdfkit';
import { drawSheet } from '../../contract/sheet/draw-sheet.ts';
import { slug } from '../../contract/sheet/crop-marks.ts';
import type { Part, Pen } from '../../contract/sheet/pen.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { PrintFonts } from './print-fonts.ts';

const tags: Readonly<Record<Exclude<Part['kind'], 'ground'>, string>> = { title: 'H1', voice: 'P', note: 'P' };
const tongues = { de: 'de-DE', en: 'en-GB' };

/**
 * A sheet as PDF: tagged for screen readers (PDF/UA), with the words of every voice as they were written beside their letters on the
 * page, and with the boxes printers trim by.
 */
export async function drawPdf(sheet: Sheet, fonts: PrintFonts, onVoice?: (count: number) => void): Promise<Buffer> {
  const beyond = slug(sheet);
  const [width, height] = [sheet.width + 2 * beyond, sheet.height + 2 * beyond];
  const document = new PdfKit({
    size: [width, height] satisfies [number, number],
    margin: 0,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: tongues[sheet.language],
    info: { Title: sheet.name, Subject: sheet.description, Producer: 'Ohrensessel', Creator: 'Ohrensessel' },
  } as unknown as PDFKit.PDFDocumentOptions);
  const chunks: Buffer[] = [];
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  document.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', resolve).on('error', reject);
  Object.assign(document.page.dictionary.data, boxes({ beyond, bleed: sheet.bleed, width, height }));
  for (const { name, sfnt } of fonts.all) document.registerFont(name, sfnt);
  const root = document.struct('Document');
  document.addStructure(root);
  const pen: Pen = {
    shape(path, { fill, stroke, width = 1 }) {
      document.path(path);
      if (stroke !== undefined) document.lineWidth(width);
      if (fill !== undefined && stroke !== undefined) document.fillAndStroke(fill, stroke);
      else if (fill !== undefined) document.fill(fill);
      else if (stroke !== undefined) document.stroke(stroke);
    },
    write(letters) {
      for (const { text, x, width, baseline, size, color, direction, font } of fonts.divide(letters)) {
        document.font(font.name).fontSize(size).fillColor(color);
        // Named features, though none, keep the library from setting a line word by word, which would turn Arabic around.
        const whole: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic', features: [] };
        const start = direction === 'rtl' ? x + width - document.widthOfString(text, whole) : x;
        document.text(text, start, baseline, whole);
      }
    },
    moved({ x, y, scale, turn }, draw) {
      document.save().translate(x, y);
      if (scale !== undefined) document.scale(scale);
      if (turn) document.rotate(turn.degrees, { origin: [turn.x, turn.y] });
      draw();
      document.restore();
    },
    part({ kind, says, language }, draw) {
      if (kind === 'ground') {
        document.markContent('Artifact', { type: 'Layout' });
        draw();
        document.endMarkedContent();
        return;
      }
      const element = document.struct(tags[kind], { actual: says, ...(language !== sheet.language && { lang: tongues[language] }) }, draw);
      root.add(element);
      element.end();
    },
  };
  document.save().translate(beyond, beyond);
  drawSheet(sheet, pen, onVoice);
  document.restore();
  root.end();
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What is cut away and what stays, from the lower left corner as PDF counts. */
function boxes({ beyond, bleed, width, height }: { beyond: number; bleed: number; width: number; height: number }) {
  const box = (inset: number) => [inset, inset, width - inset, height - inset];
  return { TrimBox: box(beyond), BleedBox: box(beyond - bleed) };
}
