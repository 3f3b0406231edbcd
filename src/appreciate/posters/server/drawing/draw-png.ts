import { createCanvas, GlobalFonts, Path2D } from '@napi-rs/canvas';
import { crc32 } from 'node:zlib';
import { drawSheet } from '../../contract/sheet/draw-sheet.ts';
import { slug } from '../../contract/sheet/crop-marks.ts';
import type { Pen } from '../../contract/sheet/pen.ts';
import type { Sheet } from '../../contract/sheet/sheet.ts';
import type { PrintFonts } from './print-fonts.ts';

const finest = 300;
/** Pixels a picture may have: A1 with bleed and crop marks at 150 dots per inch. They take four bytes each while it is drawn. */
const mostPixels = 18.6e6;

/** Dots per inch at which a sheet is drawn: 300 up to A3, 212 on A2, 150 on A1. */
export function dotsPerInch({ width, height, bleed, hasCropMarks }: Pick<Sheet, 'width' | 'height' | 'bleed' | 'hasCropMarks'>): number {
  const beyond = 2 * slug({ bleed, hasCropMarks });
  return Math.min(finest, Math.floor(72 * Math.sqrt(mostPixels / ((width + beyond) * (height + beyond)))));
}

/** A sheet as PNG that knows its size on paper and what it shows. */
export async function drawPng(sheet: Sheet, fonts: PrintFonts, onVoice?: (count: number) => void): Promise<Buffer> {
  for (const { name, sfnt } of fonts.all) GlobalFonts.register(sfnt, name);
  const beyond = slug(sheet);
  const dots = dotsPerInch(sheet);
  const canvas = createCanvas(Math.round(((sheet.width + 2 * beyond) * dots) / 72), Math.round(((sheet.height + 2 * beyond) * dots) / 72));
  const brush = canvas.getContext('2d');
  brush.fillStyle = '#ffffff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(dots / 72, dots / 72);
  brush.translate(beyond, beyond);
  brush.fontKerning = 'none';
  const pen: Pen = {
    shape(path, { fill, stroke, width = 1 }) {
      const outline = outlineOf(path);
      if (fill !== undefined) {
        brush.fillStyle = fill;
        brush.fill(outline);
      }
      if (stroke === undefined) return;
      brush.strokeStyle = stroke;
      brush.lineWidth = width;
      brush.stroke(outline);
    },
    write(letters) {
      for (const { text, x, baseline, size, color, direction, width, font } of fonts.divide(letters)) {
        brush.fillStyle = color;
        brush.font = `${size}px "${font.name}"`;
        brush.direction = direction;
        brush.textAlign = direction === 'rtl' ? 'right' : 'left';
        brush.fillText(text, direction === 'rtl' ? x + width : x, baseline);
      }
    },
    moved({ x, y, scale = 1, turn }, draw) {
      brush.save();
      brush.translate(x, y);
      brush.scale(scale, scale);
      if (turn) {
        brush.translate(turn.x, turn.y);
        brush.rotate((turn.degrees * Math.PI) / 180);
        brush.translate(-turn.x, -turn.y);
      }
      draw();
      brush.restore();
    },
    part: (_part, draw) => draw(),
  };
  drawSheet(sheet, pen, onVoice);
  return labelled(await canvas.encode('png'), { dots, title: sheet.name, description: sheet.description });
}

function outlineOf(path: string): Path2D {
  return new Path2D(path);
}

/** Adds how large it is (pHYs) and what it shows (iTXt) behind the header of a PNG (PNG 3, 11.3). */
function labelled(png: Buffer, { dots, title, description }: { dots: number; title: string; description: string }): Buffer {
  const perMetre = Math.round(dots / 0.0254);
  const size = Buffer.alloc(9);
  size.writeUInt32BE(perMetre, 0);
  size.writeUInt32BE(perMetre, 4);
  size.writeUInt8(1, 8);
  const headerEnd = 33;
  return Buffer.concat([png.subarray(0, headerEnd), chunk('pHYs', size), chunk('iTXt', words('Title', title)), chunk('iTXt', words('Description', description)), png.subarray(headerEnd)]);
}

function words(keyword: string, text: string): Buffer {
  return Buffer.concat([Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1'), Buffer.from(text, 'utf8')]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
