import { linearSamples, muLawSilence } from '../contract/mu-law.ts';
import { soundRate, type Sound } from '#listen/gate/contract/sound.ts';

/** Tones of telephone keys (ITU-T Q.23): each is one of the lower and one of the higher frequencies. */
const lower = [697, 770, 852, 941];
const higher = [1_209, 1_336, 1_477, 1_633];

/** Ten milliseconds: the shortest key tone has four of them. */
const blockSamples = 80;
/** How often a tone of keys changes its sign in a block: once for each half of a wave of its stronger frequency, give or take. */
const signChanges = { least: 10, most: 36 };
/** Softer than this is no tone anybody could read; mean square of a 16-bit sample. */
const audible = 150 ** 2;
/** Share of a block's energy that lies in its two strongest key frequencies when it is a tone. Speech is spread more widely. */
const pure = 0.82;
/** How much one of the two may be louder than the other. */
const twist = 16;
/** Blocks that stay silent after the last one that sounded like a tone. */
const afterwards = 2;

/** A fifth of a second of both sides with what is held back before it, as telephone systems send it at most; more gets more memory. */
const usualLength = 3_360;

const coefficients = Float64Array.from([...lower, ...higher], (hertz) => 2 * Math.cos((2 * Math.PI * hertz) / soundRate));
// Used by one block at a time.
const first = new Float64Array(coefficients.length);
const second = new Float64Array(coefficients.length);

/**
 * Takes the tones of telephone keys out of a call: somebody who enters a card number must not be overheard. Looks at one side at a
 * time, ten milliseconds at a time. A tone is certain only once it fills such a block, so the newest block is always held back: the
 * beginning of a tone is still here when the tone is recognised, and goes with it.
 */
export class ToneMute {
  readonly #silentFor = [0, 0];
  /** What was given out last and behind it, up to `#end`, what is held back: one piece of memory for the whole call. */
  #memory = new Uint8Array(usualLength);
  #given = 0;
  #end = 0;
  /** Where the next stretch begins and who is on it, if it follows the last one; -1 before the first. */
  #nextPosition = -1;
  #parties: Sound['parties'] = ['customer'];

  /**
   * Takes the next stretch and gives out what was spoken up to ten milliseconds before its end; undefined when that is nothing. What is
   * given out is overwritten by the next stretch.
   */
  quiet(sound: Sound): Sound | undefined {
    const { position, parties, samples } = sound;
    const sides = parties.length;
    const follows = position === this.#nextPosition && sides === this.#parties.length && parties[0] === this.#parties[0];
    const held = follows ? this.#end - this.#given : 0;
    this.#makeRoom(held, samples.length);
    this.#memory.set(samples, held);
    this.#end = held + samples.length;
    for (let side = 0; side < sides; side += 1) this.#muteSide(sides, side, held / sides);
    this.#given = Math.max(0, this.#end - blockSamples * sides);
    this.#nextPosition = position + samples.length / sides;
    this.#parties = parties;
    return this.#given === 0 ? undefined : { position: position - held / sides, parties, samples: this.#memory.subarray(0, this.#given) };
  }

  /** Brings what is held back to the front, with room for so many bytes behind it. */
  #makeRoom(held: number, more: number): void {
    const before = this.#memory;
    if (held + more > before.length) this.#memory = new Uint8Array(held + more);
    this.#memory.set(before.subarray(this.#end - held, this.#end));
  }

  /** Silences tones in what is new of one side, from sample `known` on, and in the block before each. */
  #muteSide(sides: number, side: number, known: number): void {
    const samples = this.#memory;
    const length = this.#end / sides;
    for (let from = known; from < length; from += blockSamples) {
      const until = Math.min(length, from + blockSamples);
      const silentFor = this.#silentFor[side] ?? 0;
      if (isTone(samples, sides, side, Math.max(0, until - blockSamples), until)) {
        silence(samples, sides, side, Math.max(0, from - blockSamples), until);
        this.#silentFor[side] = afterwards;
      } else if (silentFor > 0) {
        silence(samples, sides, side, from, until);
        this.#silentFor[side] = silentFor - 1;
      }
    }
  }
}

function silence(samples: Uint8Array, sides: number, side: number, from: number, until: number): void {
  for (let at = from * sides + side; at < until * sides; at += sides) samples[at] = muLawSilence;
}

/** Whether a block of one side is a key's tone: nearly all of it two of the right frequencies (Goertzel's algorithm). */
function isTone(samples: Uint8Array, sides: number, side: number, from: number, until: number): boolean {
  const length = until - from;
  if (length < blockSamples / 2 || !changesSignLikeOne(samples, sides, side, from, until)) return false;
  const energy = energyOf(samples, sides, side, from, until);
  // Most of what changes its sign so often is the noise of a line between words.
  if (energy < audible * length) return false;
  first.fill(0);
  second.fill(0);
  for (let at = from * sides + side; at < until * sides; at += sides) {
    const sample = linearSamples[samples[at] ?? muLawSilence] ?? 0;
    for (let each = 0; each < coefficients.length; each += 1) {
      const next = sample + (coefficients[each] ?? 0) * (first[each] ?? 0) - (second[each] ?? 0);
      second[each] = first[each] ?? 0;
      first[each] = next;
    }
  }
  const low = strongest(0, lower.length);
  const high = strongest(lower.length, coefficients.length);
  return (2 * (low + high)) / (length * energy) > pure && low < twist * high && high < twist * low;
}

function energyOf(samples: Uint8Array, sides: number, side: number, from: number, until: number): number {
  let energy = 0;
  for (let at = from * sides + side; at < until * sides; at += sides) {
    const sample = linearSamples[samples[at] ?? muLawSilence] ?? 0;
    energy += sample * sample;
  }
  return energy;
}

/** Power of the strongest of some key frequencies in the block that was looked at last. */
function strongest(from: number, until: number): number {
  let power = 0;
  for (let each = from; each < until; each += 1) {
    const a = first[each] ?? 0;
    const b = second[each] ?? 0;
    power = Math.max(power, a * a + b * b - (coefficients[each] ?? 0) * a * b);
  }
  return power;
}

/** Whether a block changes its sign as often as a tone. Most of what is said does not, and this is quick to see in µ-law. */
function changesSignLikeOne(samples: Uint8Array, sides: number, side: number, from: number, until: number): boolean {
  let changes = 0;
  let before = samples[from * sides + side] ?? 0;
  for (let at = (from + 1) * sides + side; at < until * sides; at += sides) {
    const sample = samples[at] ?? 0;
    changes += (sample ^ before) >> 7;
    before = sample;
  }
  const { least, most } = signChanges;
  return changes * blockSamples >= least * (until - from) && changes * blockSamples <= most * (until - from);
}
