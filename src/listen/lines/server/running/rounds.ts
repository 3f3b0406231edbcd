import type { Logger } from 'pino';

/** After a failed round, in milliseconds. */
const afterFailure = 2_000;

/**
 * Does the same work again and again, one round at a time: at once when woken, and when the round before said that something
 * is due. A round that fails is repeated a moment later.
 */
export class Rounds implements AsyncDisposable {
  readonly #round: () => Promise<number>;
  readonly #log: Logger;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #ended = false;

  /** @param round does what is due and resolves with the milliseconds until more is. */
  constructor(round: () => Promise<number>, log: Logger) {
    this.#round = round;
    this.#log = log;
  }

  wake(): void {
    if (this.#ended) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  async #run(): Promise<void> {
    clearTimeout(this.#timer);
    let wait = 0;
    while (this.#again && !this.#ended) {
      this.#again = false;
      try {
        wait = await this.#round();
      } catch (error) {
        if (!this.#ended) this.#log.warn({ err: error }, 'a round of a line failed and is repeated');
        wait = afterFailure;
      }
    }
    this.#running = undefined;
    if (!this.#ended && Number.isFinite(wait)) this.#timer = setTimeout(() => this.wake(), Math.max(0, wait));
  }

  /** Ends after the round that runs. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#ended = true;
    clearTimeout(this.#timer);
    await this.#running;
  }
}
