/** Stretches a second a voice makes is 50; a little more is forgiven to clocks, and two seconds at once to networks. */
const perSecond = 55;
const atOnce = 100;
/** Stretches too many after which it is no network any more. */
const tooMany = 500;

/** Watches that a line carries no more sound than somebody can speak. */
export class FlowMeter {
  readonly #clock: () => number;
  #room = atOnce;
  #at: number;
  #surplus = 0;

  /** @param clock monotonic, in milliseconds. */
  constructor(clock: () => number) {
    this.#clock = clock;
    this.#at = clock();
  }

  /** Counts a stretch: `pass` it on, `drop` it, or treat it as a `flood`. */
  count(): 'pass' | 'drop' | 'flood' {
    const now = this.#clock();
    this.#room = Math.min(atOnce, this.#room + ((now - this.#at) / 1_000) * perSecond);
    this.#at = now;
    // Whoever has spoken like a voice for a while is forgiven what a network held back and delivered at once.
    if (this.#room === atOnce) this.#surplus = 0;
    if (this.#room >= 1) {
      this.#room -= 1;
      return 'pass';
    }
    this.#surplus += 1;
    return this.#surplus > tooMany ? 'flood' : 'drop';
  }
}
