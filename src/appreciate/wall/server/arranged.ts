/** Tells open walls of this node that the wall hangs otherwise now. */
export class Arranged {
  readonly #listeners = new Set<() => void>();

  /** Hears until the result is disposed. */
  listen(hear: () => void): Disposable {
    // Wrapped, so that somebody who listens twice is told twice and stops once at a time.
    const listener = () => hear();
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  tell(): void {
    for (const hear of this.#listeners) hear();
  }
}
