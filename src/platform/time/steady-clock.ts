/** Steps up to this many milliseconds are what keeps clocks right, and nothing to speak of. */
const tolerated = 2_000;
const lookEvery = 1_000;
/** Leaps older than this are nobody's business any more. */
const remembered = 3_600_000;

/** The wall clock moved although no time passed, or stood still although it did. */
export interface Leap {
  /** By how many milliseconds it is ahead of what it should show; negative when it was set back. */
  by: number;
  /** When it was noticed, on the steady clock. */
  noticed: number;
}

/**
 * The time of this machine, and whether it can be trusted: the wall clock, which people set and networks correct, is compared with
 * one that only ever moves on. What must not depend on the wall clock asks this one how long ago something was.
 */
export class SteadyClock {
  readonly #wall: () => Date;
  readonly #steady: () => number;
  readonly #listeners = new Set<(leap: Leap) => void>();
  #ahead: number;
  #leaps: Leap[] = [];

  /**
   * @param wall what the machine takes for the present moment.
   * @param steady milliseconds since any moment; never set.
   */
  constructor(wall: () => Date = () => new Date(), steady: () => number = () => performance.now()) {
    this.#wall = wall;
    this.#steady = steady;
    this.#ahead = wall().getTime() - steady();
  }

  /** What the wall clock shows. */
  readonly now = (): Date => this.#wall();

  /**
   * The earliest moment the wall clock can have shown within the last `milliseconds`: whatever was stamped since then by this clock
   * carries that time or a later one, leaps included.
   */
  ago(milliseconds: number): Date {
    this.look();
    const since = this.#steady() - milliseconds;
    const ahead = this.#leaps.filter(({ noticed }) => noticed >= since).reduce((sum, { by }) => sum + Math.max(0, by), 0);
    return new Date(this.#wall().getTime() - milliseconds - ahead);
  }

  /** Compares both clocks once. */
  look(): void {
    const steady = this.#steady();
    const ahead = this.#wall().getTime() - steady;
    const by = ahead - this.#ahead;
    this.#ahead = ahead;
    if (Math.abs(by) <= tolerated) return;
    const leap = { by, noticed: steady };
    this.#leaps = [...this.#leaps.filter(({ noticed }) => noticed > steady - remembered), leap];
    for (const tell of this.#listeners) tell(leap);
  }

  /** Compares both clocks every second, until the returned watch is disposed. */
  watch(): Disposable {
    const timer = setInterval(() => this.look(), lookEvery).unref();
    return { [Symbol.dispose]: () => clearInterval(timer) };
  }

  /** Is told of every leap. */
  onLeap(tell: (leap: Leap) => void): Disposable {
    this.#listeners.add(tell);
    return { [Symbol.dispose]: () => void this.#listeners.delete(tell) };
  }
}
