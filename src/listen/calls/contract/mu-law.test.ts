import { describe, expect, test } from 'vitest';
import { linearOf, linearSamples, muLawOf, toMuLaw } from './mu-law.ts';

describe('µ-law', () => {
  test('has the corner values of the standard', () => {
    expect([0xff, 0x7f, 0x80, 0x00, 0xa0, 0x20, 0xfe, 0x8f].map(linearOf)).toEqual([0, 0, 32_124, -32_124, 7_932, -7_932, 8, 16_764]);
  });

  test('gives every byte back that went through it, except the second zero', () => {
    for (let byte = 0; byte < 256; byte += 1) expect(muLawOf(linearOf(byte))).toBe(byte === 0x7f ? 0xff : byte);
    expect(linearSamples).toHaveLength(256);
  });

  test('is off by at most half a step, which grows with the sample', () => {
    for (let sample = -32_635; sample <= 32_635; sample += 7) {
      expect(Math.abs(linearOf(muLawOf(sample)) - sample)).toBeLessThanOrEqual((Math.abs(sample) + 132) / 32);
    }
  });

  test('is made of sixteen bits, little end first', () => {
    expect([...toMuLaw(Uint8Array.of(0x00, 0x00, 0xff, 0x7f, 0x00, 0x80))]).toEqual([0xff, 0x80, 0x00]);
  });
});
