/** Tokens that may be taken at once, and how many come back in a second. */
export interface BucketSize {
  most: number;
  perSecond: number;
}

/** A bucket of tokens, full at first, that fills again at a steady pace. */
export class TokenBucket {
  readonly #size: BucketSize;
  readonly #steady: () => number;
  #left: number;
  #at: number;

  /** @param steady a clock nobody sets, in milliseconds. */
  constructor(size: BucketSize, steady: () => number) {
    this.#size = size;
    this.#steady = steady;
    this.#left = size.most;
    this.#at = steady();
  }

  /** Takes `amount` tokens if there are so many; else it takes none and says no. */
  take(amount: number): boolean {
    const now = this.#steady();
    this.#left = Math.min(this.#size.most, this.#left + ((now - this.#at) / 1_000) * this.#size.perSecond);
    this.#at = now;
    if (this.#left < amount) return false;
    this.#left -= amount;
    return true;
  }
}
