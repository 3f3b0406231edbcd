import { TokenBucket } from './token-bucket.ts';

/** A page opens one socket and watches three topics at most; somebody who reloads a dozen tabs at once stays below this. */
const messages = { most: 300, perSecond: 20 };
/** In bytes. A message of a page has about a hundred. */
const volume = { most: 128 * 1024, perSecond: 8 * 1024 };
/** Refusals that are answered before the line is cut. */
const refusals = { most: 100, perSecond: 1 };
/** Watches of one sender that may be opened at the same time: each asks the database, which is there for everybody. */
const openedAtOnce = 4;

/**
 * How many messages something is worth: what asks the database costs more than what is answered at once. A reply to nothing, such as a
 * frame of the socket's own protocol, counts as one.
 */
export const worth = { socket: 2, watch: 2, word: 1 };

/** Whoever sends over sockets, however many they have open: what they may send, and what becomes of it if they send more. */
export class Sender {
  readonly #messages: TokenBucket;
  readonly #volume: TokenBucket;
  readonly #refusals: TokenBucket;
  readonly #waiting: Array<() => void> = [];
  #opening = 0;

  /** @param steady a clock nobody sets, in milliseconds. */
  constructor(steady: () => number) {
    this.#messages = new TokenBucket(messages, steady);
    this.#volume = new TokenBucket(volume, steady);
    this.#refusals = new TokenBucket(refusals, steady);
  }

  /** Whether something of this worth and length is `heeded`, `refused` by name, or answered by cutting the line. */
  judge(cost: number, bytes = 0): 'heeded' | 'refused' | 'cut' {
    if (this.#messages.take(cost) && this.#volume.take(bytes)) return 'heeded';
    return this.#refusals.take(1) ? 'refused' : 'cut';
  }

  /** Opens something once few enough of this sender's others are being opened; in the order they were asked for. */
  async inTurn<T>(open: () => Promise<T>): Promise<T> {
    if (this.#opening === openedAtOnce) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#opening += 1;
    try {
      return await open();
    } finally {
      // The turn goes to whoever waits, uncounted.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#opening -= 1;
    }
  }
}
