/** Frames a second; sound comes fifty times at most. */
const framesPerSecond = 300;

/** Counts what comes, to notice a flood. */
export class FrameRate {
  #since = -Infinity;
  #count = 0;

  /** One more came at `now`, in milliseconds. @returns whether that is too many. */
  isTooHigh(now: number): boolean {
    if (now - this.#since >= 1_000) {
      this.#since = now;
      this.#count = 0;
    }
    this.#count += 1;
    return this.#count > framesPerSecond;
  }
}
