import { firstOne } from './bits.ts';
import type { Ground } from './ground.ts';

/**
 * In which row each column of a ground is taken next, for somebody who goes through it from above: a number a column instead of one a
 * square. A walk upwards notes every floor that is hidden by one above it, the way down gives them back.
 */
export class Floors {
  /** For each column the row in which something stands that stood there before; the number of rows if there is nothing. */
  readonly next: Uint16Array;
  /** Columns and the floors that were hidden in them, the highest last. */
  readonly #hidden: number[];

  constructor(ground: Ground) {
    const next = new Uint16Array(ground.words * 32).fill(ground.rows);
    const hidden: number[] = [];
    for (let row = ground.rows - 1; row >= 0; row -= 1) {
      for (let word = 0; word < ground.words; word += 1) {
        for (let edges = ground.edges(row, word); edges !== 0; edges &= edges - 1) {
          const column = word * 32 + firstOne(edges);
          hidden.push(column, next[column] as number);
          next[column] = row;
        }
      }
    }
    this.next = next;
    this.#hidden = hidden;
  }

  /** Comes down to a row, from the one above it. */
  enter(row: number): void {
    const hidden = this.#hidden;
    while (hidden.length > 0) {
      const column = hidden[hidden.length - 2] as number;
      if (this.next[column] !== row) return;
      this.next[column] = hidden.pop() as number;
      hidden.pop();
    }
  }
}
