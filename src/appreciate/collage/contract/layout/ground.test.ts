import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Floors } from './floors.ts';
import { Ground } from './ground.ts';

/** A sheet with what was taken of it, and the same as a plain list of squares. */
const sheet = fc
  .record({ columns: fc.integer({ min: 1, max: 70 }), rows: fc.integer({ min: 1, max: 20 }), luck: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })), boxes: fc.nat({ max: 12 }), hasShape: fc.boolean() })
  .map(({ columns, rows, luck, boxes, hasShape }) => {
    const upTo = (most: number) => Math.floor((luck.next().value as number) * most);
    const shape = Uint8Array.from({ length: columns * rows }, () => (hasShape && upTo(4) === 0 ? 0 : 1));
    const taken = Array.from(shape, (inside) => inside === 0);
    const ground = new Ground(columns, rows, hasShape ? shape : undefined);
    for (let box = 0; box < boxes; box += 1) {
      const [column, row] = [upTo(columns), upTo(rows)];
      const [width, height] = [1 + upTo(columns - column), 1 + upTo(Math.min(6, rows - row))];
      ground.take(column, row, width, height);
      for (let at = row; at < row + height; at += 1) taken.fill(true, at * columns + column, at * columns + column + width);
    }
    return { ground, taken, columns, rows };
  });

describe('the squares of a sheet', () => {
  it('are free or taken as in a plain list of them, wherever one looks', () => {
    fc.assert(
      fc.property(sheet, ({ ground, taken, columns, rows }) => {
        expect(ground.free).toBe(taken.filter((is) => !is).length);
        for (let row = 0; row < rows; row += 1) {
          const line = taken.slice(row * columns, (row + 1) * columns);
          const next = (is: boolean, column: number) => (line.includes(is, column) ? line.indexOf(is, column) : columns);
          const seen = line.map((_, column) => [ground.freeFrom(row, column), ground.takenFrom(row, column), ground.isFree(column, row, 1, 1)]);
          expect(seen).toEqual(line.map((is, column) => [next(false, column), next(true, column), !is]));
        }
        expect(ground.isFree(0, 0, columns, rows)).toBe(!taken.includes(true));
        expect(ground.isFree(0, 0, columns + 1, 1)).toBe(false);
      }),
    );
  });

  it('say how deep they are free, and going down through them row by row gives the same', () => {
    fc.assert(
      fc.property(sheet, ({ ground, taken, columns, rows }) => {
        const depths = ground.depths();
        const floors = new Floors(ground);
        for (let row = 0; row < rows; row += 1) {
          floors.enter(row);
          const deep = (column: number) => {
            const below = taken.findIndex((is, square) => is && square % columns === column && square >= row * columns);
            return (below === -1 ? rows : Math.floor(below / columns)) - row;
          };
          const expected = Array.from({ length: columns }, (_, column) => deep(column));
          expect([...depths.subarray(row * columns, (row + 1) * columns)]).toEqual(expected);
          expect(expected.map((is, column) => (is === 0 ? 0 : (floors.next[column] as number) - row))).toEqual(expected);
        }
      }),
    );
  });
});
