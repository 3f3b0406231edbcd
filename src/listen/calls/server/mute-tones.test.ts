import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sound } from '#listen/gate/contract/sound.ts';
import { fromALaw, linearOfALaw } from '../contract/a-law.ts';
import { linearOf, muLawOf, toMuLaw } from '../contract/mu-law.ts';
import { ToneMute } from './mute-tones.ts';

const keys: Readonly<Record<string, readonly [number, number]>> = {
  1: [697, 1_209], 2: [697, 1_336], 3: [697, 1_477], A: [697, 1_633],
  4: [770, 1_209], 5: [770, 1_336], 6: [770, 1_477], B: [770, 1_633],
  7: [852, 1_209], 8: [852, 1_336], 9: [852, 1_477], C: [852, 1_633],
  '*': [941, 1_209], 0: [941, 1_336], '#': [941, 1_477], D: [941, 1_633],
};

/** A key pressed from sample `from` to `until`, with silence around it. */
function pressed(key: string, { length = 1_600, from = 400, until = 1_200, loudness = 8_000, off = 0 } = {}): Int16Array {
  const [low = 0, high = 0] = keys[key] ?? [];
  return Int16Array.from({ length }, (_, index) => (index < from || index >= until ? 0 : loudness * (Math.sin((2 * Math.PI * low * (1 + off) * index) / 8_000) + Math.sin((2 * Math.PI * high * (1 + off) * index) / 8_000)) * 0.5));
}

/** A-law as a telephone makes it: the byte whose sample is nearest. */
const aLaw = Array.from({ length: 256 }, (_, byte) => [linearOfALaw(byte), byte] as const).toSorted(([a], [b]) => a - b);
function aLawOf(sample: number): number {
  let low = 0;
  let high = aLaw.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((aLaw[middle]?.[0] ?? 0) <= sample) low = middle;
    else high = middle;
  }
  const [under = 0, over = 0] = [aLaw[low]?.[0], aLaw[high]?.[0]];
  return aLaw[sample - under < over - sample ? low : high]?.[1] ?? 0;
}

/** How sound comes from a telephone system, each as this product reads it. */
const formats: Readonly<Record<string, (samples: Int16Array) => Uint8Array>> = {
  'µ-law': (samples) => Uint8Array.from(samples, muLawOf),
  'A-law': (samples) => fromALaw(Uint8Array.from(samples, aLawOf)),
  'linear 16 bits': (samples) => toMuLaw(new Uint8Array(samples.slice().buffer)),
};

/** Sends one side in stretches of `frame` samples through the mute and yields what comes out. */
function through(samples: Int16Array, frame: number, format = 'µ-law'): Int16Array {
  const mute = new ToneMute();
  const out: number[] = [];
  for (let from = 0; from < samples.length; from += frame) {
    const sound: Sound = { position: from, parties: ['customer'], samples: formats[format]?.(samples.subarray(from, from + frame)) ?? new Uint8Array() };
    out.push(...Array.from(mute.quiet(sound)?.samples ?? [], linearOf));
  }
  return Int16Array.from(out);
}

/** Louder than nothing; A-law knows no nothing, its softest sample is 8. */
const loudest = (samples: Int16Array) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const silence = 8;
const energy = (samples: Int16Array) => samples.reduce((sum, sample) => sum + sample * sample, 0);

test.each(Object.keys(formats))('sixteen keys pressed one after the other in %s leave nothing at all', (format) => {
  // The shortest a telephone makes: 50 ms of tone, 50 ms of silence.
  const dialled = Object.keys(keys).map((key) => pressed(key, { length: 800, from: 37, until: 437 }));
  const heard = through(Int16Array.from(dialled.flatMap((each) => [...each])), 160, format);
  expect(loudest(heard)).toBeLessThanOrEqual(silence);
});

describe.each([160, 800, 1_600])('in stretches of %i samples', (frame) => {
  test.each(Object.keys(keys))('of key %s nothing is left', (key) => {
    for (const from of [400, 430, 455, 479]) expect(loudest(through(pressed(key, { from, until: from + 800 }), frame)), `from ${from}`).toBeLessThanOrEqual(silence);
  });

  test('loud and soft tones are taken out alike, also of telephones that are a little off', () => {
    for (const loudness of [800, 3_000, 15_000]) expect(loudest(through(pressed('7', { loudness }), frame))).toBeLessThanOrEqual(silence);
    for (const off of [-0.015, 0.015]) expect(loudest(through(pressed('3', { off }), frame))).toBeLessThanOrEqual(silence);
  });

  test('the other side is left as it is', () => {
    const tone = pressed('9', { length: 1_600 });
    const speech = Int16Array.from({ length: 1_600 }, (_, index) => 6_000 * Math.sin((2 * Math.PI * 220 * index) / 8_000));
    const both = Uint8Array.from({ length: 3_200 }, (_, index) => muLawOf((index % 2 === 0 ? tone : speech)[index >> 1] ?? 0));
    const mute = new ToneMute();
    const heard = Array.from({ length: 1_600 / frame }, (_, n) => [...(mute.quiet({ position: n * frame, parties: ['customer', 'agent'], samples: both.subarray(2 * n * frame, 2 * (n + 1) * frame) })?.samples ?? [])]).flat();
    expect(heard.filter((_, index) => index % 2 === 1)).toEqual([...both].filter((_, index) => index % 2 === 1).slice(0, 1_520));
    expect(loudest(Int16Array.from(heard.filter((_, index) => index % 2 === 0), linearOf))).toBe(0);
  });

  test('what is said before and after stays', () => {
    const speech = Int16Array.from({ length: 3_200 }, (_, index) => 6_000 * Math.sin((2 * Math.PI * 220 * index) / 8_000));
    const tone = pressed('5', { length: 3_200, from: 1_600, until: 2_000 });
    const mixed = speech.map((sample, index) => (index >= 1_600 && index < 2_000 ? (tone[index] ?? 0) : sample));
    const heard = through(mixed, frame);
    expect(energy(heard.subarray(0, 1_440)) / energy(speech.subarray(0, 1_440))).toBeCloseTo(1, 1);
    expect(energy(heard.subarray(2_400)) / energy(speech.subarray(2_400, 3_120))).toBeCloseTo(1, 1);
  });
});

test('a call without tones passes as the very bytes that came, ten milliseconds behind', () => {
  const stretches = fc.array(fc.oneof({ weight: 19, arbitrary: fc.integer({ min: 1, max: 500 }) }, { weight: 1, arbitrary: fc.constantFrom(1_680, 1_700, 2_000) }).chain((length) => fc.uint8Array({ minLength: 2 * length, maxLength: 2 * length })), { maxLength: 8 });
  fc.assert(
    fc.property(stretches, (frames) => {
      const mute = new ToneMute();
      let position = 0;
      let next = 0;
      const heard: number[] = [];
      for (const samples of frames) {
        const sound = mute.quiet({ position, parties: ['customer', 'agent'], samples });
        position += samples.length / 2;
        if (!sound) continue;
        expect(sound.position).toBe(next);
        next += sound.samples.length / 2;
        heard.push(...sound.samples);
      }
      expect(next).toBe(Math.max(0, position - 80));
      expect(heard).toEqual(frames.flatMap((samples) => [...samples]).slice(0, 2 * next));
    }),
  );
});

test('what was held back is forgotten where the call leaves something out, and where its sides change', () => {
  const stretch = (position: number, value: number, parties: Sound['parties'] = ['customer', 'agent']): Sound => ({ position, parties, samples: new Uint8Array(160 * parties.length).fill(value) });
  const mute = new ToneMute();
  expect(mute.quiet(stretch(0, 0x90))).toMatchObject({ position: 0 });
  const told = (sound: Sound | undefined) => [sound?.position, sound?.parties.length, new Set(sound?.samples), sound?.samples.length];
  expect(told(mute.quiet(stretch(800, 0xa0)))).toEqual([800, 2, new Set([0xa0]), 160]);
  expect(told(mute.quiet(stretch(960, 0xb0, ['customer'])))).toEqual([960, 1, new Set([0xb0]), 80]);
});

const voices = join(import.meta.dirname, '../../../../../shared/data/voice');
test.runIf(existsSync(voices))('of real speech next to nothing is lost', () => {
  const files = globSync(['fsdd-8khz/*.wav', 'thorsten-de/*.wav', 'microsoft-js/*.wav'], { cwd: voices });
  let spoken = 0;
  let lost = 0;
  for (const file of files) {
    const samples = eightKilohertz(readFileSync(join(voices, file)));
    const heard = through(samples, 160);
    for (let from = 0; from + 80 <= samples.length; from += 80) {
      const before = energy(samples.subarray(from, from + 80));
      if (before < 80 * 300 ** 2) continue;
      spoken += 1;
      if (energy(heard.subarray(from, from + 80)) < before / 100) lost += 1;
    }
  }
  expect(files.length).toBeGreaterThan(30);
  expect(spoken).toBeGreaterThan(2_000);
  expect(lost / spoken).toBeLessThan(0.005);
});

/** Samples of a WAV file with 16 bits, its first channel, at 8 kHz by averaging. */
function eightKilohertz(file: Buffer): Int16Array {
  const channels = file.readUInt16LE(22);
  const rate = file.readUInt32LE(24);
  const start = file.indexOf('data') + 8;
  const frames = Math.floor((file.length - start) / 2 / channels);
  const step = rate / 8_000;
  return Int16Array.from({ length: Math.floor(frames / step) }, (_, index) => {
    let sum = 0;
    let count = 0;
    for (let frame = Math.floor(index * step); frame < (index + 1) * step && frame < frames; frame += 1) {
      sum += file.readInt16LE(start + frame * channels * 2);
      count += 1;
    }
    return count > 0 ? sum / count : 0;
  });
}
