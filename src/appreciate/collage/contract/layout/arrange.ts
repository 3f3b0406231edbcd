import { chance } from './chance.ts';
import { fillGround } from './fill-ground.ts';
import type { Ground } from './ground.ts';
import { inTurn } from './in-turn.ts';
import type { Manner } from './manner.ts';
import { squares, type Measure, type Place, type Wanted } from './place.ts';
import { setIslands } from './set-islands.ts';
import { spreadOut } from './spread-out.ts';

/** From so many voices on, the largest are placed before the others. */
const islandsFrom = 40;

/** Whoever is this many times as large as the smallest is placed first. */
const islandSize = 1.7;

/** Up to so many voices stand about the middle of a shape instead of filling it from above. */
const centredAtMost = 16;

/** What lies between two islands: room for a small voice, in units. */
const between = { width: 66, height: 36 };

/** So many voices are arranged over and over until the best of it shows; more than that look well at once. */
const arrangedAtMost = 700;

export interface Arrangement {
  ground: Ground;
  places: Place[];
}

/**
 * Finds a place for everybody on the smallest ground that has one: it grows until it does. Few voices are arranged many times and the
 * arrangement with the least white that nobody can use is kept.
 * @param prepare gives a maker of empty grounds; `room` is how many squares voices should have.
 */
export function arrange(wanted: readonly Wanted[], manner: Manner, seed: number, prepare: (room: number) => () => Ground): Arrangement {
  const needed = wanted.reduce((sum, one) => sum + areaOf(one, manner), 0);
  const attempts = Math.min(manner.attempts, Math.max(1, Math.round(arrangedAtMost / Math.max(1, wanted.length))));
  for (let factor = wanted.length < islandsFrom ? 0.9 : 1.02; ; ) {
    const open = prepare(needed * factor);
    let best: (Arrangement & { white: number }) | undefined;
    let lacking = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const ground = open();
      const places = placeAll(ground, wanted, manner, seed + attempt * 7919);
      lacking = Math.min(lacking, wanted.length - places.length);
      if (places.length < wanted.length) continue;
      spreadOut(ground, places, { most: voicesSpread(wanted.length, manner.mostSpread) });
      const white = attempts === 1 ? 0 : ground.free;
      if (!best || white < best.white) best = { ground, places, white };
    }
    if (best) return best;
    factor *= 1 + Math.min(0.3, Math.max(factor < 1.8 ? 0.02 : 0.3, (0.8 * lacking) / wanted.length));
  }
}

/** A few voices on a large sheet spread far: a single one fills what it can. */
function voicesSpread(count: number, most: number): number {
  return count < 12 ? Math.max(most, 2.4) : most;
}

function placeAll(ground: Ground, wanted: readonly Wanted[], manner: Manner, seed: number): Place[] {
  const smallest = wanted.reduce((least, { size }) => Math.min(least, size), Number.POSITIVE_INFINITY);
  const isSparse = manner.centres && wanted.length <= centredAtMost;
  const islands = isSparse ? wanted : wanted.length < islandsFrom || !manner.hasIslands ? [] : wanted.filter(({ size }) => size >= islandSize * smallest);
  const rooms = isSparse ? { width: 0, height: 0 } : { width: squares(between.width, manner), height: squares(between.height, manner) };
  const places = setIslands(ground, islands.toSorted((one, other) => other.size - one.size), manner, { between: rooms, seed });
  const isPlaced = new Set(places.map(({ id }) => id));
  const others = wanted.filter(({ id }) => !isPlaced.has(id));
  let waiting = inTurn(others, (one) => turnOf(one, smallest, wanted.length, seed));
  for (const share of manner.sizes) {
    if (waiting.length === 0) break;
    const filled = fillGround(ground, waiting, manner, share);
    for (const place of filled.places) places.push(place);
    waiting = filled.left;
  }
  return places;
}

/** Whose turn it is: where colours flow, by colour; large ones a little before the small ones that fill up what is left. */
function turnOf({ id, size, along }: Wanted, smallest: number, count: number, seed: number): number {
  const luck = chance(seed, id, 'turn');
  return (count < islandsFrom ? luck : along + 0.16 * (luck - 0.5)) - 0.4 * Math.log(size / smallest) * (count < islandsFrom ? 1 : 0.12);
}

function areaOf({ size, shapes }: Wanted, measure: Measure): number {
  const middle = shapes[Math.floor(shapes.length / 2)];
  return middle ? squares(size * middle.width, measure) * squares(size * middle.height, measure) : 0;
}
