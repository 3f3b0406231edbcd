import type { Refusal } from './call.ts';

/**
 * Milliseconds to wait before trying the `failures + 1`st time: doubling from half a second to half a minute, each
 * anywhere between half and all of that, so that everybody who lost the same server does not come back at once.
 */
export function backoff(failures: number, chance: () => number = Math.random): number {
  const whole = Math.min(30_000, 500 * 2 ** Math.min(failures, 10));
  return whole * (0.5 + chance() / 2);
}

/** A pause that can be cut short. */
export class Rest {
  #wake: (() => void) | undefined;

  /** Resolves after `milliseconds` or when somebody wakes it. */
  async for(milliseconds: number): Promise<void> {
    const awake = this.#sleep(milliseconds);
    this.#wake = awake.resolve;
    await awake.promise;
    this.#wake = undefined;
  }

  /** The pause after a refusal. Where the server said how long, nobody cuts it short. */
  async after({ retryAfter }: Refusal, failures: number): Promise<void> {
    if (retryAfter === undefined) await this.for(backoff(failures));
    else await this.#sleep(retryAfter * 1_000).promise;
  }

  wake(): void {
    this.#wake?.();
  }

  #sleep(milliseconds: number): { promise: Promise<void>; resolve: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconds);
    return {
      promise,
      resolve: () => {
        clearTimeout(timer);
        resolve();
      },
    };
  }
}
