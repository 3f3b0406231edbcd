import { describe, expect, test } from 'vitest';
import { Downsampler } from './downsampler.ts';

/** A second of a tone through the downsampler, in the blocks of 128 a browser delivers. */
function through(rate: number, hertz: number): Float32Array {
  const downsampler = new Downsampler(rate);
  const samples: number[] = [];
  for (let start = 0; start < rate; start += 128) {
    const block = Float32Array.from({ length: Math.min(128, rate - start) }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hertz * (start + index)) / rate));
    samples.push(...downsampler.push(block));
  }
  return Float32Array.from(samples);
}

const loudness = (samples: Float32Array) => Math.sqrt(samples.slice(200, -200).reduce((sum, each) => sum + each * each, 0) / (samples.length - 400));

/** Times a tone goes upwards through zero. */
function hertzOf(samples: Float32Array): number {
  let crossings = 0;
  for (let index = 1; index < samples.length; index += 1) if ((samples[index - 1] ?? 0) < 0 && (samples[index] ?? 0) >= 0) crossings += 1;
  return crossings;
}

describe.each([16_000, 44_100, 48_000, 96_000])('a microphone with %i samples a second', (rate) => {
  test('yields a second’s worth of samples for every second', () => {
    expect(through(rate, 440).length).toBeGreaterThan(7_940);
    expect(through(rate, 440).length).toBeLessThanOrEqual(8_000);
  });

  test('keeps the tones of a voice as high and as loud as they are', () => {
    for (const hertz of [200, 1_000, 2_500]) {
      const heard = through(rate, hertz);
      expect(Math.abs(hertzOf(heard) - hertz)).toBeLessThan(hertz * 0.015 + 3);
      expect(loudness(heard) / (0.5 * Math.SQRT1_2)).toBeGreaterThan(0.97);
      expect(loudness(heard) / (0.5 * Math.SQRT1_2)).toBeLessThan(1.03);
    }
  });

  test('lets no tone that is too high come back as a low one', () => {
    expect(loudness(through(rate, 5_200))).toBeLessThan(0.5 * Math.SQRT1_2 * 0.005);
  });
});
