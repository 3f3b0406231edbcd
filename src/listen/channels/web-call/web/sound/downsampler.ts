/** Samples a second of what is sent. */
const outputRate = 8_000;
/** Nothing above it is kept, in hertz: what a telephone carries, with room for the filter's slope below half of the rate. */
const cutoff = 3_500;
/** Zero crossings of the filter on each side; more would be sharper, and later. */
const crossings = 10;
/** Places between two samples of the microphone the filter is made for. */
const phases = 32;

/**
 * Makes 8,000 samples a second of what a microphone delivers at any rate: a low-pass (a sinc under a Blackman window) that keeps high
 * notes from coming back as low ones, read at the places of the new samples.
 */
export class Downsampler {
  readonly #step: number;
  readonly #half: number;
  readonly #filters: readonly Float32Array[];
  #kept = new Float32Array(0);
  /** Place of the next new sample among those that are kept. */
  #place: number;

  constructor(inputRate: number) {
    this.#step = inputRate / outputRate;
    this.#half = Math.ceil((crossings * inputRate) / (2 * cutoff));
    this.#filters = Array.from({ length: phases }, (_, phase) => filterAt(phase / phases, this.#half, cutoff / inputRate));
    this.#place = this.#half;
    this.#kept = new Float32Array(this.#half);
  }

  /** Takes what came; yields the samples that are complete by now, between −1 and 1. */
  push(input: Float32Array): Float32Array {
    const all = new Float32Array(this.#kept.length + input.length);
    all.set(this.#kept);
    all.set(input, this.#kept.length);
    const count = Math.max(0, Math.ceil((all.length - this.#half - 1 - this.#place) / this.#step));
    const output = new Float32Array(count);
    for (let index = 0; index < count; index += 1) {
      output[index] = this.#at(all, this.#place);
      this.#place += this.#step;
    }
    const done = Math.max(0, Math.floor(this.#place) - this.#half);
    this.#kept = all.slice(done);
    this.#place -= done;
    return output;
  }

  #at(samples: Float32Array, place: number): number {
    const whole = Math.floor(place);
    const filter = this.#filters[Math.min(phases - 1, Math.floor((place - whole) * phases))];
    let sum = 0;
    if (!filter) return sum;
    const from = whole - this.#half + 1;
    for (let tap = 0; tap < filter.length; tap += 1) sum += (filter[tap] ?? 0) * (samples[from + tap] ?? 0);
    return sum;
  }
}

/** The filter for a place `offset` behind a sample; `share` is the cutoff as a share of the rate. Sums to one, so loudness stays. */
function filterAt(offset: number, half: number, share: number): Float32Array {
  const taps = Float32Array.from({ length: 2 * half }, (_, tap) => {
    const away = tap - half + 1 - offset;
    const angle = 2 * Math.PI * share * away;
    const sinc = angle === 0 ? 1 : Math.sin(angle) / angle;
    const turn = (Math.PI * away) / half;
    const window = Math.abs(away) >= half ? 0 : 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
    return sinc * window;
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}
