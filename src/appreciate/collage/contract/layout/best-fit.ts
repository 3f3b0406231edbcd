import { slightest, smallest, type Limits } from './limits-of.ts';
import type { Measure } from './place.ts';
import type { Waiting } from './waiting.ts';

/** How far a size may leave what was wanted so that something fits exactly. */
const largest = 1.22;

/** How far all sizes may give so that the last voice ends where the ground does. */
const strongest = 1.35;

/** What it costs to be taken before somebody whose turn it is. */
const waits = 0.012;

/** What it is worth to end where a neighbour ends. */
const evenEnds = 0.25;

/** Width divided by height, in squares, from which to which a box looks well. */
const pleasing = { least: 1.9 * Math.exp(-0.35), most: 1.9 * Math.exp(0.35) };

/** Room for somebody: how many squares wide, and how much further down its neighbours go (0 where that does not matter). */
export interface Hole {
  run: number;
  left: number;
  right: number;
  /** How many times larger than wanted everybody should be so that the ground becomes full. */
  ease: number;
}

/** Finds out who stands best in a hole and how many squares they take: after `find` they are in `turn`, `width` and `height`. */
export class BestFit {
  turn = 0;
  width = 0;
  height = 0;
  /** How many squares deep n squares of the hole go; whoever asks fills it in. */
  readonly reach: Uint16Array;
  readonly #waiting: Waiting;
  readonly #measure: Measure;
  readonly #widest: number;
  readonly #least: Limits['least'];
  /** How high somebody may want to be: as wished, as wide as the hole, or so that they end where it does, where its left neighbour does, where its right one does. */
  readonly #aims = new Float64Array(5);

  constructor(waiting: Waiting, measure: Measure, widest: number, { least }: Limits) {
    this.reach = new Uint16Array(widest + 1);
    this.#waiting = waiting;
    this.#measure = measure;
    this.#widest = widest;
    this.#least = least;
  }

  find({ run, left, right, ease }: Hole): boolean {
    const { cell, gap } = this.#measure;
    const { next, tried, shapes, widths, heights } = this.#waiting;
    const { reach } = this;
    const least = this.#least;
    const aims = this.#aims;
    const isBounded = run < this.#widest;
    const stretch = Math.min(strongest, Math.max(slightest, ease));
    const room = run * cell - gap;
    const mostGain = left > 0 && left === right ? 2 * evenEnds : left > 0 || right > 0 ? evenEnds : 0;
    const perCell = 1 / cell;
    // As `squares` reckons, without dividing.
    const squaresOf = (length: number) => Math.max(1, Math.ceil((length + gap) * perCell - 1e-9));
    let lowestCost = Number.POSITIVE_INFINITY;
    aims[3] = left * cell - gap;
    aims[4] = right * cell - gap;
    for (let turn = 0; turn < tried; turn += 1) {
      // Whoever comes later could no longer be better.
      if (lowestCost <= waits * turn - mostGain) break;
      const index = next[turn] as number;
      const end = shapes[index + 1] as number;
      for (let shape = shapes[index] as number; shape < end; shape += 1) {
        const wide = (widths[shape] as number) * stretch;
        if (wide * smallest > room) continue;
        const high = (heights[shape] as number) * stretch;
        aims[0] = high;
        aims[1] = isBounded ? (room * high) / wide : 0;
        aims[2] = (reach[Math.min(run, squaresOf(wide))] as number) * cell - gap;
        for (let aim = 0; aim < 5; aim += 1) {
          const bend = (aims[aim] as number) / high;
          if (bend < smallest || bend > largest) continue;
          const width = squaresOf(wide * bend);
          if (width > run) continue;
          const height = squaresOf(high * bend);
          const depth = reach[width] as number;
          if (height > depth) continue;
          const beside = isBounded && run - width < least.width ? (run - width) / width : 0;
          const below = depth - height < least.height ? (depth - height) / height : 0;
          const white = 1.4 * beside + 1.2 * below + waits * turn - (height === left ? evenEnds : 0) - (height === right ? evenEnds : 0);
          if (white >= lowestCost) continue;
          const cost = white + 0.5 * Math.abs(Math.log(bend)) + 0.16 * unease(width / height);
          if (cost >= lowestCost) continue;
          lowestCost = cost;
          this.turn = turn;
          this.width = width;
          this.height = height;
        }
      }
    }
    return lowestCost < Number.POSITIVE_INFINITY;
  }
}

/** How much wider or taller than looks well, as a logarithm. */
function unease(aspect: number): number {
  if (aspect > pleasing.most) return Math.log(aspect / pleasing.most);
  return aspect < pleasing.least ? Math.log(pleasing.least / aspect) : 0;
}
