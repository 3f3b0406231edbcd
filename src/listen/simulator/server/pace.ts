import { setTimeout as pause } from 'node:timers/promises';

/**
 * The time and the chance of simulated people. Seconds are those of the recording; `factor` times faster is how long they take
 * here. Everything waiting ends with the signal.
 */
export class Pace {
  readonly #factor: number;
  readonly #random: () => number;
  readonly signal: AbortSignal;

  /** @param random like Math.random. */
  constructor(factor: number, signal: AbortSignal, random: () => number = Math.random) {
    this.#factor = factor;
    this.signal = signal;
    this.#random = random;
  }

  /** Lets `seconds` of the recording pass. @throws AbortError when the simulation ends. */
  async pass(seconds: number): Promise<void> {
    if (seconds > 0) await pause((seconds * 1_000) / this.#factor, undefined, { signal: this.signal });
    this.signal.throwIfAborted();
  }

  /** Lets a time between two bounds pass, as people are never exact. */
  passBetween(least: number, most: number): Promise<void> {
    return this.pass(this.within(least, most));
  }

  /** A number between two bounds. */
  within(least: number, most: number): number {
    return least + (most - least) * this.#random();
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  /** Waits until `holds`, at most `seconds`. @returns whether it came to hold. */
  async passUntil(holds: () => boolean, seconds: number): Promise<boolean> {
    const step = 1;
    for (let waited = 0; !holds(); waited += step) {
      if (waited >= seconds) return false;
      await this.pass(step);
    }
    return true;
  }
}
