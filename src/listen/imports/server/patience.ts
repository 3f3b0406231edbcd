/** So long nothing may arrive before an import is given up, in milliseconds. */
const idleLimit = 30_000;

/**
 * The bytes of an upload, until they end, are cancelled, or nothing has come for half a minute. What was cancelled ends like a
 * file, so that everything read so far is stored.
 */
export class Patience implements AsyncIterable<Uint8Array> {
  readonly #source: AsyncIterable<Uint8Array>;
  readonly #cancelled: AbortSignal;
  readonly #idle: number;
  /** Whether the wait was too long. */
  isExhausted = false;
  /** Whether the line went dead. */
  isBroken = false;

  constructor(source: AsyncIterable<Uint8Array>, cancelled: AbortSignal, idle = idleLimit) {
    this.#source = source;
    this.#cancelled = cancelled;
    this.#idle = idle;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    const chunks = this.#source[Symbol.asyncIterator]();
    const cancelled = new Promise<'cancelled'>((resolve) => {
      if (this.#cancelled.aborted) resolve('cancelled');
      this.#cancelled.addEventListener('abort', () => resolve('cancelled'), { once: true });
    });
    try {
      for (;;) {
        const next = await this.#next(chunks, cancelled);
        if (next === undefined) return;
        yield next;
      }
    } finally {
      // Not waited for: a source that is silent ends only when its next byte comes.
      void chunks.return?.().catch(() => undefined);
    }
  }

  async #next(chunks: AsyncIterator<Uint8Array>, cancelled: Promise<'cancelled'>): Promise<Uint8Array | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const idle = new Promise<'idle'>((resolve) => {
      timer = setTimeout(() => resolve('idle'), this.#idle);
    });
    try {
      const next = await Promise.race([chunks.next(), cancelled, idle]);
      if (next === 'idle') {
        this.isExhausted = true;
        throw new Error('nothing arrived');
      }
      return next === 'cancelled' || next.done ? undefined : next.value;
    } catch (error) {
      this.isBroken = true;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
