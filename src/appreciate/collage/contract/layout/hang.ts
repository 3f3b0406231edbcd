import type { Line, Piece } from '../scene.ts';
import { balanceLines } from '../setting/balance-lines.ts';
import { breakLines, lineWidth } from '../setting/break-lines.ts';
import { runsOf } from '../setting/runs-of.ts';
import { setLines } from '../setting/set-lines.ts';
import type { Setting, Shape } from '../setting/setting-of.ts';
import { creditBaseline, creditSpace, fall, rise } from '../setting/style.ts';
import { chance } from './chance.ts';
import type { Manner } from './manner.ts';
import { paintOf } from './paint-of.ts';

/** The room a voice was given, in units. */
export interface Room {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** How a theme wants its voices hung. */
export interface Hanging extends Pick<Manner, 'mostAir' | 'swing' | 'hasTails' | 'fullness'> {
  seed: number;
  /** No type is larger than its wish times this. */
  mostGrowth: number;
  /** Whether everybody stands in the middle of their room; else somewhere in it, as a crowd does. */
  isFew?: boolean;
}

/** A voice in its room: as large as it can be set there, its lines balanced, its ground around them. */
export function hang({ voice, form, style, paragraph, shapes, creditWidth }: Setting, wish: number, room: Room, { seed, mostGrowth, mostAir, swing, hasTails, fullness, isFew = false }: Hanging): Piece {
  const tail = hasTails ? style.tail : 0;
  const unused = style.tail - tail;
  const { shape, size } = largestIn(shapes, room, unused, wish * mostGrowth);
  const body = {
    width: hug(room.width, shape.width * size, form === 'type' ? 1 : mostAir),
    height: hug(room.height - tail * size, (shape.height - style.tail) * size, form === 'type' ? 1 : mostAir),
  };
  const width = body.width;
  const height = body.height + tail * size;
  const { padding, lead } = style;
  const measure = Math.max(body.width / size - 2 * padding.x, ...paragraph.parts.map((part) => part.width + part.hyphen));
  const ends = balanceLines(paragraph, shape.lines, measure) ?? breakLines(paragraph, measure);
  const widths = ends.map((end, index) => lineWidth(paragraph, index === 0 ? 0 : (ends[index - 1] ?? 0), end));
  const block = Math.max(creditWidth, ...widths) * size;
  const credit = voice.credit === undefined ? 0 : style.credit * creditSpace;
  const needed = (rise + (ends.length - 1) * lead + fall + credit) * size;
  const above = padding.above + (body.height - needed - (padding.above + padding.below) * size) / size / 2;
  const left = (body.width - block) / 2;
  const lines = setLines(paragraph, ends, { size, x: left, width: block, baseline: (above + rise) * size, lead: lead * size });
  const side = chance(seed, voice.id, 'side');
  const where = (way: 'x' | 'y') => (isFew ? 0.5 : chance(seed, voice.id, way));
  const piece: Piece = {
    id: voice.id,
    x: room.x + (room.width - width) * where('x'),
    y: room.y + (room.height - height) * where('y'),
    width,
    height,
    form,
    tilt: form === 'type' ? 0 : tiltOf(chance(seed, voice.id, 'tilt'), swing, room, { width, height }),
    body: { x: 0, y: 0, ...body, radius: form === 'bubble' ? Math.min(size * 1.05, body.height / 2) : form === 'card' ? size * 0.14 : 0 },
    size,
    lines,
    paint: paintOf(voice, form, { isLarge: style.face === 'serif-strong', seed, fullness }),
    shortened: paragraph.shortened,
  };
  if (form === 'bubble' && tail > 0) piece.tail = tailOf(body, tail * size, size, side);
  if (voice.credit !== undefined) piece.credit = { ...creditLine(voice.credit, style.credit * size, left, (above + rise + (ends.length - 1) * lead + fall + style.credit * creditBaseline) * size), size: style.credit * size };
  return piece;
}

function largestIn(shapes: readonly Shape[], room: Room, unused: number, most: number): { shape: Shape; size: number } {
  let best = { shape: shapes[0] as Shape, size: 0, use: 0 };
  for (const shape of shapes) {
    const size = Math.min(room.width / shape.width, room.height / (shape.height - unused), most);
    const use = shape.width * (shape.height - unused) * size * size;
    if (size > best.size * 1.02 || (size > best.size * 0.98 && use > best.use)) best = { shape, size, use };
  }
  return best;
}

function hug(room: number, needed: number, most: number): number {
  return room <= needed * most ? room : Math.min(room, needed * (1 + (most - 1) / 3));
}

/** A turn that keeps all corners within what may be swung through. */
function tiltOf(luck: number, swing: number, room: Room, { width, height }: { width: number; height: number }): number {
  if (swing === 0 || luck < 0.3) return 0;
  const slack = Math.min((swing + room.height - height) / width, (swing + room.width - width) / height);
  const most = Math.min(2.2, (Math.asin(Math.min(1, Math.max(0, slack))) * 180) / Math.PI);
  return Math.round((luck < 0.65 ? -1 : 1) * most * (0.45 + 0.55 * ((luck * 7.3) % 1)) * 100) / 100;
}

function tailOf({ width, height }: { width: number; height: number }, length: number, size: number, side: number): NonNullable<Piece['tail']> {
  const base = Math.min(size * 0.85, width / 4);
  const inset = Math.min(size * 1.25, width / 3);
  const isLeft = side < 0.62;
  const from = isLeft ? inset : width - inset - base;
  return { from, to: from + base, tip: { x: isLeft ? from - size * 0.22 : from + base + size * 0.22, y: height + length } };
}

function creditLine(text: string, size: number, x: number, baseline: number): Line {
  const runs = runsOf(text, 'sans', 'ltr', size).map((run) => ({ ...run, x: x + run.x }));
  return { text, x, baseline, width: runs.reduce((sum, run) => sum + run.width, 0), direction: 'ltr', runs };
}
