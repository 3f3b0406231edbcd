import { outline } from '#appreciate/collage/contract/outline.ts';
import { paint, type GroundName } from '#appreciate/collage/contract/paint.ts';
import type { Line, Piece } from '#appreciate/collage/contract/scene.ts';
import { typefaces } from '#appreciate/collage/contract/typefaces.ts';
import { familyOf } from './faces.ts';

type Canvas = OffscreenCanvasRenderingContext2D;

/** Pixels below which letters are no letters any more: a stroke in their colour looks the same and is drawn in no time. */
const legible = 2.6;

/** Shapes of pieces, made once. */
const shapes = new WeakMap<Piece, Path2D>();

/** Draws one voice where it hangs. `scale` says how many pixels a unit takes. */
export function drawPiece(canvas: Canvas, piece: Piece, ground: GroundName, scale: number): void {
  const colours = paint(piece.paint, ground);
  canvas.save();
  canvas.translate(piece.x + piece.width / 2, piece.y + piece.height / 2);
  canvas.rotate((piece.tilt * Math.PI) / 180);
  canvas.translate(-piece.width / 2, -piece.height / 2);
  if (colours.ground) {
    canvas.fillStyle = colours.ground;
    canvas.fill(shapeOf(piece));
  }
  canvas.fillStyle = colours.ink;
  for (const line of piece.lines) drawLine(canvas, line, piece.size, scale);
  if (piece.credit) drawLine(canvas, piece.credit, piece.credit.size, scale);
  canvas.restore();
}

function shapeOf(piece: Piece): Path2D {
  const known = shapes.get(piece);
  if (known) return known;
  const shape = new Path2D(outline(piece));
  shapes.set(piece, shape);
  return shape;
}

function drawLine(canvas: Canvas, line: Line, size: number, scale: number): void {
  if (size * scale < legible) {
    canvas.globalAlpha = 0.5;
    canvas.fillRect(line.x, line.baseline - size * 0.46, line.width, size * 0.44);
    canvas.globalAlpha = 1;
    return;
  }
  for (const run of line.runs) {
    const face = typefaces[run.face];
    const family = run.face === 'elsewhere' ? face.family : `${familyOf(run.face)}, ${face.family}`;
    canvas.font = `${face.weight} ${size * face.scale}px ${family}`;
    canvas.direction = run.direction;
    canvas.textAlign = 'left';
    canvas.fillText(run.text, run.x, line.baseline);
  }
}
