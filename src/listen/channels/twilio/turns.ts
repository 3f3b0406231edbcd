/** Does what concerns the same thing one after the other, in the order it was told; different things at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** @returns what `work` returns, once everything told before about this thing is done. */
  async take<T>(thing: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#last.get(thing) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    this.#last.set(thing, settled);
    try {
      return await turn;
    } finally {
      if (this.#last.get(thing) === settled) this.#last.delete(thing);
    }
  }
}
