import { outline } from '#appreciate/collage/contract/outline.ts';
import { paint, palettes } from '#appreciate/collage/contract/paint.ts';
import type { Line, Piece } from '#appreciate/collage/contract/scene.ts';
import { cropMarks } from './crop-marks.ts';
import { inks } from './inks.ts';
import type { Pen } from './pen.ts';
import type { SetLine, Sheet } from './sheet.ts';

/**
 * Draws a sheet with a pen, in the order in which it is read: the ground, the title, the voices, and whose they are.
 * @param onVoice is told how many voices are drawn.
 */
export function drawSheet(sheet: Sheet, pen: Pen, onVoice: (count: number) => void = () => undefined): void {
  const { bleed, width, height, language } = sheet;
  const palette = palettes[sheet.ground];
  const line = ({ text, x, baseline, size, runs, strength }: SetLine, kind: 'title' | 'note') =>
    pen.part({ kind, says: text, language }, () => {
      for (const run of runs) pen.write({ ...run, x: x + run.x, baseline, size, color: inks[sheet.ground][strength] });
    });
  pen.part({ kind: 'ground', says: '', language }, () => {
    pen.shape(rectangle(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed), { fill: palette.sheet });
    const { backdrop, left, top } = sheet.scene;
    if (backdrop) pen.moved({ ...sheet.frame }, () => pen.moved({ x: -left, y: -top }, () => pen.shape(backdrop, { fill: palette.backdrop })));
  });
  for (const title of sheet.title) line(title, 'title');
  pen.moved({ ...sheet.frame }, () =>
    pen.moved({ x: -sheet.scene.left, y: -sheet.scene.top }, () => {
      for (const [n, piece] of sheet.scene.pieces.entries()) {
        drawPiece(sheet, piece, pen);
        onVoice(n + 1);
      }
    }),
  );
  for (const { mood, dot, line: name } of sheet.keys) {
    pen.part({ kind: 'ground', says: '', language }, () => pen.shape(circle(dot), { fill: paint(`${mood}-full`, sheet.ground).ground ?? inks[sheet.ground].loud }));
    line(name, 'note');
  }
  for (const note of sheet.footer) line(note, 'note');
  if (sheet.hasCropMarks) pen.part({ kind: 'ground', says: '', language }, () => pen.shape(cropMarks(sheet), { stroke: '#000000', width: 0.25 }));
}

function drawPiece({ ground, voices, language }: Sheet, piece: Piece, pen: Pen): void {
  const voice = voices.get(piece.id);
  const colors = paint(piece.paint, ground);
  const says = [voice?.text, voice?.credit].filter((words) => words !== undefined && words !== '').join(' – ');
  const write = (line: Line, size: number) => {
    for (const run of line.runs) pen.write({ ...run, baseline: line.baseline, size, color: colors.ink });
  };
  pen.part({ kind: 'voice', says, language: voice?.language ?? language }, () =>
    pen.moved({ x: piece.x, y: piece.y, ...(piece.tilt !== 0 && { turn: { degrees: piece.tilt, x: piece.width / 2, y: piece.height / 2 } }) }, () => {
      if (colors.ground !== undefined) pen.shape(outline(piece), { fill: colors.ground });
      for (const line of piece.lines) write(line, piece.size);
      if (piece.credit) write(piece.credit, piece.credit.size);
    }),
  );
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`;
}

function circle({ x, y, radius: r }: { x: number; y: number; radius: number }): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}
