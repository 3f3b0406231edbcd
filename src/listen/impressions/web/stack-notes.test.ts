import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stackNotes } from './stack-notes.ts';

describe('notes in the margin', () => {
  test('stand at the height of their moment, or just below the one before', () => {
    expect(
      stackNotes(
        [
          { wanted: 40, height: 30 },
          { wanted: 50, height: 30 },
          { wanted: 400, height: 30 },
          { wanted: null, height: 30 },
        ],
        8,
      ),
    ).toEqual([40, 78, 400, 438]);
  });

  test('never cover each other and never stand above their moment', () => {
    const note = fc.record({ wanted: fc.option(fc.integer({ min: -50, max: 2_000 })), height: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(note), (notes) => {
        const tops = stackNotes(notes, 8);
        notes.forEach(({ wanted }, index) => {
          const top = tops[index] ?? Number.NaN;
          const before = notes[index - 1];
          expect(top).toBeGreaterThanOrEqual(Math.max(0, wanted ?? 0));
          if (before) expect(top).toBeGreaterThanOrEqual((tops[index - 1] ?? 0) + before.height + 8);
        });
      }),
    );
  });
});
