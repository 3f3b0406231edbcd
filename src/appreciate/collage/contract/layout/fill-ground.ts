import type { Ground } from './ground.ts';
import { limitsOf, slightest, smallest } from './limits-of.ts';
import { squares, type Measure, type Place, type Wanted } from './place.ts';

/** So many of those that wait are tried in each hole. */
const triedAtOnce = 20;

/** How far a size may leave what was wanted so that something fits exactly. */
const largest = 1.22;

/** How far all sizes may give so that the last voice ends where the ground does. */
const strongest = 1.35;

/** What it costs to be taken before somebody whose turn it is. */
const waits = 0.012;

/** What it is worth in some places to end where a neighbour ends: with it everywhere sheets fall into rows, without it into columns. */
const evenEnds = 0.25;
const evenShare = 0.35;

interface Fit {
  index: number;
  width: number;
  height: number;
  cost: number;
}

/**
 * Fills a ground from its upper left corner: in each hole stands whichever of the next voices, in whichever of its shapes, leaves
 * the least room that nobody can use. Voices are words, so they bend: their size may give a little to fit exactly.
 * Returns the places in the order of filling; whoever is not among them found none.
 */
export function fillGround(ground: Ground, wanted: readonly Wanted[], measure: Measure): Place[] {
  const { columns, rows, taken } = ground;
  const { depths, free: freePerRow } = ground.survey();
  const waiting = [...wanted];
  const places: Place[] = [];
  const { least, narrowest, lowest } = limitsOf(wanted, measure);
  const refused = new Uint16Array(columns);
  const ends = new Uint16Array(columns);
  const widest = Math.min(columns, 2 * wanted.reduce((most, { size, shapes }) => Math.max(most, squares(size * (shapes[0]?.width ?? 0), measure)), 0));
  const reach = new Uint16Array(widest + 1);
  let filled = 0;
  let lost = 0;
  let free = freePerRow.reduce((sum, count) => sum + count, 0);
  const prior = free / 20;
  let needed = wanted.reduce((sum, one) => sum + areaOf(one, measure), 0);

  for (let row = 0; row < rows && waiting.length > 0; row += 1) {
    for (let column = 0; column < columns && waiting.length > 0; ) {
      const blocked = taken[row * columns + column] as number;
      if (blocked > 0) {
        column = blocked;
        continue;
      }
      const run = runFrom(row, column);
      // The same hole a row lower is no better; it is looked at again when others have moved up.
      const isHopeless = run < narrowest || (reach[narrowest] as number) < lowest || ((refused[column] as number) === run && row % 4 !== 0);
      const best = isHopeless ? undefined : bestFit(run, isEven(row, column) ? endsBeside(row, column, run) : [0, 0], Math.sqrt((free * efficiency()) / Math.max(1, needed)));
      if (!best) {
        refused[column] = run;
        column += run < narrowest ? run : pastShallow(row, column, run);
        continue;
      }
      const [chosen] = waiting.splice(best.index, 1) as [Wanted];
      ground.take(column, row, best.width, best.height);
      ends.fill(row + best.height, column, column + best.width);
      for (let at = row; at < row + best.height; at += 1) freePerRow[at] = (freePerRow[at] as number) - best.width;
      free -= best.width * best.height;
      filled += best.width * best.height;
      needed -= areaOf(chosen, measure);
      places.push({ id: chosen.id, column, row, width: best.width, height: best.height });
      column += best.width;
    }
    // What nobody could use in this row is white from now on.
    free -= freePerRow[row] as number;
    lost += freePerRow[row] as number;
  }
  return places;

  /** The share of the ground that is used, as far as one has come. */
  function efficiency(): number {
    return (filled + 0.95 * prior) / (filled + lost + prior);
  }

  /** How many squares are free to the right, up to the widest anybody is; `reach[n]` becomes how deep n squares go. */
  function runFrom(row: number, column: number): number {
    const from = row * columns + column;
    const most = Math.min(widest, columns - column);
    let run = 0;
    let depth = 0xffff;
    while (run < most && taken[from + run] === 0) {
      depth = Math.min(depth, depths[from + run] as number);
      run += 1;
      reach[run] = depth;
    }
    return run;
  }

  /** How far to go on until the place where a run is least deep lies behind: beside a slope it may be deep enough. */
  function pastShallow(row: number, column: number, run: number): number {
    const from = row * columns + column;
    const least = reach[run] as number;
    for (let at = run - 1; at >= 0; at -= 1) if ((depths[from + at] as number) === least) return at + 1;
    return run;
  }

  /** How much further down the neighbours on either side reach; whoever ends with one of them makes a wider hole for the next. */
  function endsBeside(row: number, column: number, run: number): [left: number, right: number] {
    return [column === 0 ? 0 : (ends[column - 1] as number) - row, column + run >= columns ? 0 : (ends[column + run] as number) - row];
  }

  function bestFit(run: number, [left, right]: readonly [number, number], ease: number): Fit | undefined {
    const isBounded = run < widest;
    const stretch = Math.min(strongest, Math.max(slightest, ease));
    let best: Fit | undefined;
    const tried = Math.min(waiting.length, triedAtOnce);
    const room = run * measure.cell - measure.gap;
    const mostGain = left > 0 || right > 0 ? 2 * evenEnds : 0;
    for (let index = 0; index < tried; index += 1) {
      // Whoever comes later could no longer be better.
      if (best && best.cost <= waits * index - mostGain) break;
      const { size, shapes } = waiting[index] as Wanted;
      const wish = size * stretch;
      for (const shape of shapes) {
        if (wish * smallest * shape.width > room) continue;
        const exact = room / shape.width;
        consider(index, shape, wish, 1);
        if (isBounded && exact < wish * largest) consider(index, shape, exact, exact / wish);
        const depth = reach[Math.min(run, squares(wish * shape.width, measure))] as number;
        const deep = (depth * measure.cell - measure.gap) / shape.height;
        if (deep < wish * largest && deep > wish * smallest) consider(index, shape, deep, deep / wish);
        for (const level of left === right ? [left] : [left, right]) {
          const even = (level * measure.cell - measure.gap) / shape.height;
          if (level > 0 && even < wish * largest && even > wish * smallest) consider(index, shape, even, even / wish);
        }
      }
    }
    return best;

    function consider(index: number, shape: { width: number; height: number }, size: number, bend: number): void {
      if (bend < smallest || bend > largest) return;
      const width = squares(size * shape.width, measure);
      if (width > run) return;
      const height = squares(size * shape.height, measure);
      const depth = reach[width] as number;
      if (height > depth) return;
      const beside = isBounded && run - width < least.width ? (run - width) / width : 0;
      const below = depth - height < least.height ? (depth - height) / height : 0;
      const aspect = Math.abs(Math.log(width / height / 1.9));
      const cost = 1.4 * beside + 1.2 * below + 0.5 * Math.abs(Math.log(bend)) + 0.16 * Math.max(0, aspect - 0.35) + waits * index - (height === left ? evenEnds : 0) - (height === right ? evenEnds : 0);
      if (!best || cost < best.cost) best = { index, width, height, cost };
    }
  }
}

/** Some places, spread without a pattern one could see. */
function isEven(row: number, column: number): boolean {
  return (Math.imul(Math.imul(row, 0x9e3779b1) ^ Math.imul(column, 0x85ebca77), 0xc2b2ae3d) >>> 0) / 2 ** 32 < evenShare;
}

function areaOf({ size, shapes }: Wanted, measure: Measure): number {
  const middle = shapes[Math.floor(shapes.length / 2)];
  return middle ? squares(size * middle.width, measure) * squares(size * middle.height, measure) : 0;
}
