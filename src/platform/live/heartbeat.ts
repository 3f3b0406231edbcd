/** Milliseconds between two beats of the same socket. */
const period = 25_000;

/** Groups that beat one after the other: a thousand sockets asked at once would hold up everybody's words for 20 ms. */
const groups = 100;

/** Somebody who is asked for a sign of life now and then. */
export interface Beating {
  beat(): void;
}

/** Asks everybody for a sign of life once in {@link period}, a few at a time. */
export class Heartbeat {
  readonly #groups = Array.from({ length: groups }, () => new Set<Beating>());
  readonly #timer = setInterval(() => this.#beat(), period / groups).unref();
  #joining = 0;
  #beating = 0;

  /** Lets somebody in; every group gets as many. @returns lets go of them. */
  add(one: Beating): Disposable {
    const group = this.#groups[this.#joining++ % groups];
    group?.add(one);
    return { [Symbol.dispose]: () => void group?.delete(one) };
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  #beat(): void {
    this.#groups[this.#beating++ % groups]?.forEach((one) => one.beat());
  }
}
