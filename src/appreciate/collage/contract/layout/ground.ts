/**
 * The squares of a sheet. `taken` holds 0 for a free square, else one more than the last column of what stands there in this row,
 * so that whoever looks along a row jumps over it.
 */
export class Ground {
  readonly columns: number;
  readonly rows: number;
  readonly taken: Uint16Array;

  /** @param isInside which squares belong to the theme's shape; all by default. */
  constructor(columns: number, rows: number, isInside?: Uint8Array) {
    this.columns = columns;
    this.rows = rows;
    this.taken = new Uint16Array(columns * rows);
    if (isInside) this.#closeOutside(isInside);
  }

  take(column: number, row: number, width: number, height: number): void {
    for (let at = row; at < row + height; at += 1) {
      this.taken.fill(column + width, at * this.columns + column, at * this.columns + column + width);
    }
  }

  isFree(column: number, row: number, width: number, height: number): boolean {
    if (column < 0 || row < 0 || column + width > this.columns || row + height > this.rows) return false;
    for (let at = row; at < row + height; at += 1) {
      const from = at * this.columns + column;
      for (let square = from; square < from + width; square += 1) if (this.taken[square] !== 0) return false;
    }
    return true;
  }

  /** How many squares are free from each square downwards, and how many in each row. */
  survey(): { depths: Uint16Array; free: Uint32Array } {
    const { columns, rows, taken } = this;
    const depths = new Uint16Array(taken.length);
    const free = new Uint32Array(rows);
    for (let row = rows - 1; row >= 0; row -= 1) {
      const from = row * columns;
      const below = row === rows - 1 ? from : from + columns;
      let count = 0;
      for (let column = 0; column < columns; ) {
        const blocked = taken[from + column] as number;
        if (blocked === 0) {
          depths[from + column] = 1 + (depths[below + column] as number);
          count += 1;
          column += 1;
        } else column = blocked;
      }
      free[row] = count;
    }
    return { depths, free };
  }

  #closeOutside(isInside: Uint8Array): void {
    for (let row = 0; row < this.rows; row += 1) {
      let end = this.columns;
      for (let column = this.columns - 1; column >= 0; column -= 1) {
        const square = row * this.columns + column;
        if (isInside[square] === 1) end = column;
        else this.taken[square] = end;
      }
    }
  }
}
