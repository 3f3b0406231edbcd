import type { Piece, Scene } from '../scene.ts';
import { backdropOf } from '../themes/backdrop-of.ts';
import { squaresInside } from '../themes/squares-inside.ts';
import type { Voice } from '../voice.ts';
import { chance } from './chance.ts';
import { extentOf } from './extent.ts';
import { fillGround } from './fill-ground.ts';
import { findHole } from './find-hole.ts';
import { Ground } from './ground.ts';
import { hang } from './hang.ts';
import { mannerOf } from './manner.ts';
import type { Place } from './place.ts';
import { want, type Guest } from './want.ts';

/** So many newcomers look for a hole each; more are poured in together. */
const oneByOne = 40;

/** Newcomers stand out a little: they are set up to this many times as large as the smallest. */
const newcomers = { least: 1, most: 1.6 };

/** How much larger the room beside a sheet is than what the newcomers need, so that it does not grow with each of them. */
const foresight = 1.35;

/** The sheet that hangs, without those who have gone and with those who have come; nobody who stays moves. */
export function addTo(keep: Scene, voices: readonly Voice[]): Scene {
  const known = new Set(voices.map(({ id }) => id));
  const staying = keep.pieces.filter(({ id }) => known.has(id));
  const hanging = new Set(staying.map(({ id }) => id));
  const guests = voices.filter(({ id }) => !hanging.has(id)).map((voice) => want(voice, newcomers.least + (newcomers.most - newcomers.least) * chance(keep.seed, voice.id, 'newcomer') ** 2, 0.5));
  let scene: Scene = { ...keep, pieces: staying };
  let waiting = guests;
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round > 0) scene = grown(scene, waiting);
    const lattice = latticeOf(scene);
    const places = settle(lattice.ground, waiting, lattice);
    scene = { ...scene, pieces: [...scene.pieces, ...places.map((place) => hungAt(place, waiting, scene, lattice))] };
    const placed = new Set(places.map(({ id }) => id));
    waiting = waiting.filter(({ wanted }) => !placed.has(wanted.id));
  }
  return scene;
}

function settle(ground: Ground, guests: readonly Guest[], lattice: Lattice): Place[] {
  if (guests.length > oneByOne) return fillGround(ground, guests.map(({ wanted }) => wanted), lattice).places;
  return guests.flatMap(({ wanted }) => findHole(ground, wanted, lattice) ?? []);
}

function hungAt(place: Place, guests: readonly Guest[], { seed, theme }: Scene, { cell, gap, x, y }: Lattice): Piece {
  const { setting, wanted } = guests.find((guest) => guest.wanted.id === place.id) as Guest;
  const room = { x: x + place.column * cell + gap / 2, y: y + place.row * cell + gap / 2, width: place.width * cell - gap, height: place.height * cell - gap };
  return hang(setting, wanted.size, room, { ...mannerOf(theme, 1), seed, mostGrowth: 1.2 });
}

interface Lattice {
  ground: Ground;
  cell: number;
  gap: number;
  x: number;
  y: number;
}

/** A sheet's squares with everything on it taken. */
function latticeOf(scene: Scene): Lattice {
  const { gap, cell: usual } = mannerOf(scene.theme, scene.pieces.length);
  const cell = Math.max(scene.cell, usual);
  const x = scene.left + scene.margin;
  const y = scene.top + scene.margin;
  const columns = Math.floor((scene.width - 2 * scene.margin) / cell);
  const rows = Math.floor((scene.height - 2 * scene.margin) / cell);
  const ground = new Ground(columns, rows, insideOf(scene, { columns, rows, cell, x, y }));
  for (const piece of scene.pieces) {
    const extent = extentOf(piece);
    const column = Math.max(0, Math.floor((extent.x - gap / 2 - x) / cell + 0.01));
    const row = Math.max(0, Math.floor((extent.y - gap / 2 - y) / cell + 0.01));
    const end = Math.min(columns, Math.ceil((extent.x + extent.width + gap / 2 - x) / cell - 0.01));
    const last = Math.min(rows, Math.ceil((extent.y + extent.height + gap / 2 - y) / cell - 0.01));
    if (end > column && last > row) ground.take(column, row, end - column, last - row);
  }
  return { ground, cell, gap, x, y };
}

/** A shape's own squares; where a sheet of letters has grown, its new border as well. */
function insideOf({ theme, backdrop, left, top, width, height }: Scene, squares: { columns: number; rows: number; cell: number; x: number; y: number }): Uint8Array | undefined {
  if (backdrop === undefined) return undefined;
  const inside = squaresInside(backdrop, squares);
  if (typeof theme === 'string') return inside;
  const first = { right: width + 2 * left, bottom: height + 2 * top };
  return inside.map((square, index) => {
    const x = squares.x + (index % squares.columns) * squares.cell;
    const y = squares.y + Math.floor(index / squares.columns) * squares.cell;
    const isBorder = x + squares.cell <= left + width + left || x >= first.right || y >= first.bottom || y + squares.cell <= 0 || x + squares.cell <= 0;
    return square === 1 || (left < 0 && isBorder) ? 1 : 0;
  });
}

/** The sheet with room on all sides for those who wait, in the same proportions; a heart grows with it. */
function grown(scene: Scene, waiting: readonly Guest[]): Scene {
  const { gap } = mannerOf(scene.theme, scene.pieces.length);
  const areas = waiting.map(({ wanted: { size, shapes } }) => Math.min(...shapes.map((shape) => (shape.width * size + gap) * (shape.height * size + gap))));
  const area = areas.reduce((sum, one) => sum + one, 0) * foresight;
  const { width, height } = scene;
  const aspect = width / height;
  // Wide enough on the sides and deep enough above and below for each of them.
  const deep = waiting.map(({ wanted: { size, shapes } }) => Math.min(...shapes.map((shape) => Math.max(shape.height * size + gap, (shape.width * size + gap) / aspect))));
  const half = width + height;
  const byArea = (Math.sqrt(half * half + 4 * area) - half) / 4;
  const step = scene.cell * 2;
  const down = Math.ceil(deep.reduce((most, one) => Math.max(most, one), byArea) / step) * step;
  const across = Math.ceil((down * aspect) / step) * step;
  const larger = { ...scene, left: scene.left - across, top: scene.top - down, width: width + 2 * across, height: height + 2 * down };
  if (scene.theme !== 'heart') return larger;
  const backdrop = backdropOf('heart', { x: larger.left + scene.margin, y: larger.top + scene.margin, width: larger.width - 2 * scene.margin, height: larger.height - 2 * scene.margin });
  return { ...larger, ...(backdrop === undefined ? {} : { backdrop }) };
}
