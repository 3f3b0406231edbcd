import { firstOne, ones } from './bits.ts';

/** What a word holds that is taken throughout. */
const full = -1;

/**
 * The squares of a sheet, a bit each, 1 for taken. Every row begins a word of its own and the rest of its last word counts as taken:
 * whoever looks along a row passes 32 squares at a time and cannot leave it.
 */
export class Ground {
  readonly columns: number;
  readonly rows: number;
  readonly #words: Int32Array;
  readonly #perRow: number;

  /** @param isInside which squares belong to the theme's shape; all by default. */
  constructor(columns: number, rows: number, isInside?: Uint8Array) {
    this.columns = columns;
    this.rows = rows;
    this.#perRow = Math.ceil((columns + 1) / 32);
    this.#words = new Int32Array(this.#perRow * rows);
    this.take(columns, 0, this.#perRow * 32 - columns, rows);
    if (isInside) this.#closeOutside(isInside);
  }

  /** Takes a box, word by word; what of it was taken already stays so. */
  take(column: number, row: number, width: number, height: number): void {
    const words = this.#words;
    const end = column + width;
    for (let from = column; from < end; from = (from | 31) + 1) {
      const mask = (full << from) & (full >>> Math.max(0, (from | 31) + 1 - end));
      for (let at = row * this.#perRow + (from >>> 5), left = height; left > 0; left -= 1, at += this.#perRow) (words[at] as number) |= mask;
    }
  }

  isFree(column: number, row: number, width: number, height: number): boolean {
    if (column < 0 || row < 0 || column + width > this.columns || row + height > this.rows) return false;
    for (let at = row; at < row + height; at += 1) if (this.takenFrom(at, column) < column + width) return false;
    return true;
  }

  /** The first free column of a row from that one on; `columns` if there is none. */
  freeFrom(row: number, column: number): number {
    const start = row * this.#perRow;
    let word = column >>> 5;
    let free = ~(this.#words[start + word] as number) & (full << column);
    while (free === 0) {
      word += 1;
      if (word === this.#perRow) return this.columns;
      free = ~(this.#words[start + word] as number);
    }
    return word * 32 + firstOne(free);
  }

  /** The first taken column of a row from that one on; `columns` if there is none. */
  takenFrom(row: number, column: number): number {
    const start = row * this.#perRow;
    let word = column >>> 5;
    let taken = (this.#words[start + word] as number) & (full << column);
    while (taken === 0) {
      word += 1;
      taken = this.#words[start + word] as number;
    }
    return word * 32 + firstOne(taken);
  }

  /** How many words a row has. */
  get words(): number {
    return this.#perRow;
  }

  /** Which of a word's squares are taken in a row and not in the one above it, a bit each from the left. */
  edges(row: number, word: number): number {
    const at = row * this.#perRow + word;
    return row === 0 ? (this.#words[at] as number) : (this.#words[at] as number) & ~(this.#words[at - this.#perRow] as number);
  }

  /** How many squares are free. */
  get free(): number {
    let free = 0;
    for (let word = 0; word < this.#words.length; word += 1) free += ones(~(this.#words[word] as number));
    return free;
  }

  /** How many squares are free from each square downwards, row by row. */
  depths(): Uint16Array {
    const { columns, rows } = this;
    const depths = new Uint16Array(columns * rows);
    for (let row = rows - 1; row >= 0; row -= 1) {
      const from = row * columns;
      const below = row === rows - 1 ? from : from + columns;
      for (let start = this.freeFrom(row, 0); start < columns; ) {
        const end = this.takenFrom(row, start);
        for (let column = start; column < end; column += 1) depths[from + column] = 1 + (depths[below + column] as number);
        start = this.freeFrom(row, end);
      }
    }
    return depths;
  }

  #closeOutside(isInside: Uint8Array): void {
    for (let row = 0, square = 0; row < this.rows; row += 1) {
      for (let column = 0; column < this.columns; column += 1, square += 1) {
        const word = row * this.#perRow + (column >>> 5);
        if (isInside[square] === 0) this.#words[word] = (this.#words[word] as number) | (1 << column);
      }
    }
  }
}
