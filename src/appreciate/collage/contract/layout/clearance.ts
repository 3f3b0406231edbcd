import type { Ground } from './ground.ts';

/** Numbers of each box that is kept: where it begins and ends. */
const sides = 4;

/** So many are asked first: spots are looked at on four sides in turn. */
const lately = 4;

/**
 * What lies between large ones: nothing at all or room for somebody. Anything between the two would be a hole.
 * Spots are asked for one beside the other, so whoever was in the way of one is in the way of the next: they are asked first
 * (a list that organises itself, McCabe 1965).
 */
export class Clearance {
  readonly #ground: Ground;
  readonly #across: number;
  readonly #down: number;
  /** Left, top, right and bottom of each. */
  readonly #boxes: Int32Array;
  #count = 0;
  /** Whose place among the first the next one takes who is in the way. */
  #turn = 0;

  /** @param most how many will be kept at most; `between` is the room somebody needs, in squares. */
  constructor(ground: Ground, most: number, between: { width: number; height: number }) {
    this.#ground = ground;
    this.#across = between.width;
    this.#down = between.height;
    this.#boxes = new Int32Array(most * sides);
  }

  keep(column: number, row: number, width: number, height: number): void {
    this.#boxes.set([column, row, column + width, row + height], this.#count * sides);
    this.#count += 1;
  }

  /** Whether somebody could stand there: clear of everybody that is kept and of the ground's edges. */
  allows(column: number, row: number, width: number, height: number): boolean {
    const right = column + width;
    const bottom = row + height;
    const { columns, rows } = this.#ground;
    if (isTight(column, this.#across) || isTight(columns - right, this.#across) || isTight(row, this.#down) || isTight(rows - bottom, this.#down)) return false;
    const boxes = this.#boxes;
    const end = this.#count * sides;
    for (let at = 0; at < end; at += sides) {
      const toLeft = column - (boxes[at + 2] as number);
      if (toLeft >= this.#across) continue;
      const toRight = (boxes[at] as number) - right;
      if (toRight >= this.#across) continue;
      const above = row - (boxes[at + 3] as number);
      if (above >= this.#down) continue;
      const under = (boxes[at + 1] as number) - bottom;
      if (under >= this.#down) continue;
      const beside = toLeft > toRight ? toLeft : toRight;
      const below = above > under ? above : under;
      if (beside < 0 ? below === 0 : below >= 0 || beside === 0) continue;
      if (at >= lately * sides) this.#bringForward(at);
      return false;
    }
    return true;
  }

  #bringForward(from: number): void {
    this.#turn = (this.#turn + 1) % lately;
    for (let side = 0; side < sides; side += 1) {
      const to = this.#turn * sides + side;
      const moved = this.#boxes[to] as number;
      this.#boxes[to] = this.#boxes[from + side] as number;
      this.#boxes[from + side] = moved;
    }
  }
}

/** Less than what somebody needs, more than nothing. */
function isTight(gap: number, needed: number): boolean {
  return gap > 0 && gap < needed;
}
