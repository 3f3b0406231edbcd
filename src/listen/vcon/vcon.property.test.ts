import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Vcon } from './contract/vcon.ts';
import { readVcon } from './read/read-vcon.ts';
import { RefusedVcon } from './read/refused-vcon.ts';
import { arbitraryRecord } from './testing/arbitrary-record.ts';
import { writeVcon } from './write/write-vcon.ts';

describe('any conversation the model can hold', () => {
  test('is the same again after the way through a vCon and back', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        expect(readVcon(JSON.parse(JSON.stringify(writeVcon(record)))).record).toEqual(record);
      }),
      { numRuns: 500 },
    );
  });

  test('is written as the contract says', () => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        expect(Vcon.safeParse(writeVcon(record)).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});

describe('whatever a file holds', () => {
  const outcome = (value: unknown) => {
    try {
      readVcon(value);
      return 'read';
    } catch (error) {
      if (error instanceof RefusedVcon) return 'refused';
      throw error;
    }
  };

  test('it is read or refused by name, and never breaks the reader', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => void outcome(value)), { numRuns: 1_000 });
  });

  test('a vCon with any part of it exchanged for something else is read or refused by name', () => {
    const seen = { read: 0, refused: 0 };
    fc.assert(
      fc.property(arbitraryRecord, fc.nat(), fc.jsonValue({ maxDepth: 2 }), (record, somewhere, other) => {
        const vcon = JSON.parse(JSON.stringify(writeVcon(record)));
        exchange(vcon, somewhere, other);
        seen[outcome(vcon)] += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(seen.read).toBeGreaterThan(100);
    expect(seen.refused).toBeGreaterThan(100);
  });
});

/** Puts something else into one place of a JSON value, chosen by a number. */
function exchange(value: unknown, somewhere: number, other: unknown): void {
  const places: Array<[Record<string, unknown>, string]> = [];
  const walk = (each: unknown) => {
    if (each === null || typeof each !== 'object') return;
    for (const key of Object.keys(each)) {
      places.push([each as Record<string, unknown>, key]);
      walk((each as Record<string, unknown>)[key]);
    }
  };
  walk(value);
  const place = places[somewhere % places.length];
  if (place) place[0][place[1]] = other;
}
