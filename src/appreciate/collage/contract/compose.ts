import { addTo } from './layout/add-to.ts';
import { arrange } from './layout/arrange.ts';
import { emphasisOf } from './layout/emphasis.ts';
import { extentOf } from './layout/extent.ts';
import { Ground } from './layout/ground.ts';
import { hang } from './layout/hang.ts';
import { mannerOf } from './layout/manner.ts';
import { alongOf, want, type Guest } from './layout/want.ts';
import type { Piece, Scene } from './scene.ts';
import { backdropOf } from './themes/backdrop-of.ts';
import { squaresInside } from './themes/squares-inside.ts';
import type { Theme } from './theme.ts';
import type { Voice } from './voice.ts';

/** What a sheet should be. */
export interface Composition {
  theme: Theme;
  /** Width divided by height. */
  aspect: number;
  /** The same voices with the same seed make the same sheet. */
  seed: number;
  /**
   * The sheet that hangs already: whoever is on it and among the voices stays where they are, whoever is new finds a place, and the
   * sheet grows if there is none. A voice whose words have changed has to be taken off it first.
   * It keeps its own proportions and seed; one of another theme is hung anew.
   */
  keep?: Scene;
}

/** The margin around everything, as a share of the shorter side. */
const marginShare = 0.028;

/** So many voices stand as if somebody had hung them one by one. */
const few = 5;

/** Hangs all voices on one sheet: nothing overlaps, nothing is cut off, and every word can be read when one comes near. */
export function compose(voices: readonly Voice[], { theme, aspect, seed, keep }: Composition): Scene {
  if (keep && keep.pieces.length > 0 && isSame(keep.theme, theme)) return addTo(keep, voices);
  const manner = mannerOf(theme, voices.length);
  const emphasis = emphasisOf(voices, seed, manner.largest);
  const along = alongOf(voices, seed);
  const guests = new Map<string, Guest>(voices.map((voice) => [voice.id, want(voice, emphasis.get(voice.id) ?? 1, along.get(voice.id) ?? 0.5)]));
  const wanted = Array.from(guests.values(), (guest) => guest.wanted);
  const { cell, gap } = manner;
  const share = shareOf(theme, aspect);
  const { ground, places } = arrange(wanted, manner, seed, (room) => {
    const columns = Math.max(4, Math.round(Math.sqrt((room / share) * aspect)));
    const rows = Math.max(4, Math.round(Math.sqrt(room / share / aspect)));
    const backdrop = backdropOf(theme, { x: 0, y: 0, width: columns * cell, height: rows * cell });
    const inside = backdrop === undefined ? undefined : squaresInside(backdrop, { columns, rows, cell, x: 0, y: 0 });
    return () => new Ground(columns, rows, inside);
  });
  const [width, height] = [ground.columns * cell, ground.rows * cell];
  const margin = Math.round(gap / 2 + Math.min(width, height) * marginShare);
  const mostGrowth = voices.length < 12 ? 2.4 : 1.5;
  const pieces = places.map((place) => {
    const { setting, wanted } = guests.get(place.id) as Guest;
    const room = { x: margin + place.column * cell + gap / 2, y: margin + place.row * cell + gap / 2, width: place.width * cell - gap, height: place.height * cell - gap };
    return hang(setting, wanted.size, room, { ...manner, seed, mostGrowth, isFew: voices.length <= few });
  });
  const backdrop = backdropOf(theme, { x: margin, y: margin, width, height });
  if (backdrop === undefined) centre(pieces, { width: width + 2 * margin, height: height + 2 * margin });
  return { left: 0, top: 0, width: width + 2 * margin, height: height + 2 * margin, theme, seed, margin, cell, ...(backdrop === undefined ? {} : { backdrop }), pieces };
}

/** Moves all of them together to the middle of the sheet: white on one side only looks like a slip, the more so the fewer they are. */
function centre(pieces: readonly Piece[], { width, height }: { width: number; height: number }): void {
  const extents = pieces.map(extentOf);
  const middle = (from: readonly number[], to: readonly number[]) => (from.reduce((least, one) => Math.min(least, one)) + to.reduce((most, one) => Math.max(most, one))) / 2;
  if (extents.length === 0) return;
  const right = width / 2 - middle(extents.map(({ x }) => x), extents.map((extent) => extent.x + extent.width));
  const down = height / 2 - middle(extents.map(({ y }) => y), extents.map((extent) => extent.y + extent.height));
  for (const piece of pieces) {
    piece.x += right;
    piece.y += down;
  }
}

function isSame(one: Theme, other: Theme): boolean {
  return typeof one === 'string' || typeof other === 'string' ? one === other : one.letters === other.letters;
}

/** The share of a sheet that a theme's shape covers. */
function shareOf(theme: Theme, aspect: number): number {
  const rows = 200;
  const columns = Math.max(1, Math.round(rows * aspect));
  const backdrop = backdropOf(theme, { x: 0, y: 0, width: columns, height: rows });
  if (backdrop === undefined) return 1;
  const inside = squaresInside(backdrop, { columns, rows, cell: 1, x: 0, y: 0 });
  return Math.max(0.05, inside.reduce((sum, square) => sum + square, 0) / inside.length);
}
