import { describe, expect, test } from 'vitest';
import { fromALaw, linearOfALaw } from './a-law.ts';
import { linearOf } from './mu-law.ts';

describe('A-law', () => {
  test('has the corner values of the standard', () => {
    expect([0xd5, 0x55, 0x80, 0x00, 0xaa, 0x2a, 0xd4].map(linearOfALaw)).toEqual([8, -8, 5_504, -5_504, 32_256, -32_256, 24]);
  });

  test('grows from byte to byte when its even bits are turned back, on both sides of silence', () => {
    const samples = Array.from({ length: 128 }, (_, place) => linearOfALaw((place | 0x80) ^ 0x55));
    expect(samples).toEqual(samples.toSorted((a, b) => a - b));
    expect(new Set(samples).size).toBe(128);
    expect(Array.from({ length: 128 }, (_, place) => -linearOfALaw(place ^ 0x55))).toEqual(samples);
  });

  test('becomes µ-law that is off by no more than half a step of µ-law', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    fromALaw(bytes).forEach((byte, index) => {
      const sample = linearOfALaw(index);
      expect(Math.abs(linearOf(byte) - sample)).toBeLessThanOrEqual((Math.abs(sample) + 132) / 32);
    });
  });
});
