import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Clearance } from './clearance.ts';
import { Ground } from './ground.ts';

it('large ones touch or leave room for somebody, whoever was asked before', () => {
  const between = { width: 5, height: 3 };
  const box = fc.record({ column: fc.nat(50), row: fc.nat(30), width: fc.integer({ min: 1, max: 10 }), height: fc.integer({ min: 1, max: 10 }) });
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), fc.array(box, { minLength: 20, maxLength: 20 }), (kept, asked) => {
      const ground = new Ground(60, 40);
      const clearance = new Clearance(ground, kept.length, between);
      for (const { column, row, width, height } of kept) clearance.keep(column, row, width, height);
      const isWell = (gap: number, needed: number) => gap === 0 || gap >= needed;
      for (const one of asked) {
        const edges = isWell(one.column, 5) && isWell(60 - one.column - one.width, 5) && isWell(one.row, 3) && isWell(40 - one.row - one.height, 3);
        const others = kept.every((other) => {
          const beside = Math.max(one.column - other.column - other.width, other.column - one.column - one.width);
          const below = Math.max(one.row - other.row - other.height, other.row - one.row - one.height);
          return beside < 0 ? below >= 0 && isWell(below, 3) : below >= 0 || isWell(beside, 5);
        });
        expect(clearance.allows(one.column, one.row, one.width, one.height)).toBe(edges && others);
      }
    }),
  );
});
