import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inTurn } from './in-turn.ts';

it('everybody comes in their turn, and who has the same turn as they came', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -800, max: 800 }), { maxLength: 60 }), (turns) => {
      const all = turns.map((turn, index) => ({ turn: turn / 100, index }));
      expect(inTurn(all, ({ turn }) => turn)).toEqual(all.toSorted((one, other) => one.turn - other.turn));
    }),
  );
});
