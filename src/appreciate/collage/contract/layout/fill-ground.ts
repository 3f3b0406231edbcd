import { BestFit } from './best-fit.ts';
import { Floors } from './floors.ts';
import type { Ground } from './ground.ts';
import { limitsOf } from './limits-of.ts';
import type { Measure, Place, Wanted } from './place.ts';
import { Waiting } from './waiting.ts';

/** What it is worth in some places to end where a neighbour ends: with it everywhere sheets fall into rows, without it into columns. */
const evenShare = 0.35;

/**
 * Fills a ground from its upper left corner: in each hole stands whichever of the next voices, in whichever of its shapes, leaves
 * the least room that nobody can use. Voices are words, so they bend: their size may give a little to fit exactly.
 * (Bottom-left placement with best fit for rectangles, Burke, Kendall and Whitwell 2004, turned upside down and given obstacles.)
 * @param share how much of the size they want everybody gets at most, but for the bending.
 * @returns the places in the order of filling, and who found none.
 */
export function fillGround(ground: Ground, wanted: readonly Wanted[], measure: Measure, share = 1): { places: Place[]; left: Wanted[] } {
  const { columns, rows } = ground;
  const floors = new Floors(ground);
  const waiting = new Waiting(wanted, measure, share);
  const limits = limitsOf(waiting, measure);
  const { narrowest, lowest } = limits;
  const widest = Math.min(columns, 2 * waiting.widest);
  const fit = new BestFit(waiting, measure, widest, limits);
  const { reach } = fit;
  const places: Place[] = [];
  const refused = new Uint16Array(columns);
  const ends = new Uint16Array(columns);
  let filled = 0;
  let lost = 0;
  let { free } = ground;
  const prior = free / 20;

  for (let row = 0; row < rows && waiting.count > 0; row += 1) {
    floors.enter(row);
    let white = 0;
    for (let column = ground.freeFrom(row, 0); column < columns && waiting.count > 0; column = ground.freeFrom(row, column)) {
      const run = Math.min(widest, ground.takenFrom(row, column) - column);
      if (run < narrowest) {
        refused[column] = run;
        white += run;
        column += run;
        continue;
      }
      const shallow = measureReach(row, column, run);
      // The same hole a row lower is no better; it is looked at again when others have moved up.
      const isHopeless = (reach[narrowest] as number) < lowest || ((refused[column] as number) === run && row % 4 !== 0);
      if (isHopeless || !fits(row, column, run)) {
        refused[column] = run;
        white += shallow;
        column += shallow;
        continue;
      }
      const { turn, width, height } = fit;
      const id = waiting.take(turn);
      ground.take(column, row, width, height);
      ends.fill(row + height, column, column + width);
      free -= width * height;
      filled += width * height;
      places.push({ id, column, row, width, height });
      column += width;
    }
    // What nobody could use in this row is white from now on.
    free -= white;
    lost += white;
  }
  return { places, left: waiting.left() };

  /**
   * `reach[n]` becomes how deep n squares from here go.
   * Returns how far to go on until the place where the run is least deep lies behind: beside a slope it may be deep enough.
   */
  function measureReach(row: number, column: number, run: number): number {
    let depth = 0xffff;
    let shallow = 0;
    for (let at = 0; at < run; at += 1) {
      const deep = (floors.next[column + at] as number) - row;
      if (deep <= depth) {
        depth = deep;
        shallow = at + 1;
      }
      reach[at + 1] = depth;
    }
    return shallow;
  }

  function fits(row: number, column: number, run: number): boolean {
    const hasEnds = isEven(row, column);
    return fit.find({
      run,
      left: hasEnds && column > 0 ? (ends[column - 1] as number) - row : 0,
      right: hasEnds && column + run < columns ? (ends[column + run] as number) - row : 0,
      ease: Math.sqrt((free * efficiency()) / Math.max(1, waiting.needed)),
    });
  }

  /** The share of the ground that is used, as far as one has come. */
  function efficiency(): number {
    return (filled + 0.95 * prior) / (filled + lost + prior);
  }
}

/** Some places, spread without a pattern one could see. */
function isEven(row: number, column: number): boolean {
  return (Math.imul(Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca77), 0xc2b2ae3d) >>> 0) / 2 ** 32 < evenShare;
}
