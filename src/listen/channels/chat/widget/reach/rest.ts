import type { Refusal } from './call.ts';

/**
 * Milliseconds to wait before trying the `failures + 1`st time: doubling from half a second to half a minute, each
 * anywhere between half and all of that, so that everybody who lost the same server does not come back at once.
 */
export function backoff(failures: number): number {
  return Math.min(30_000, 500 * 2 ** failures) * (0.5 + Math.random() / 2);
}

/** A pause that can be cut short. */
export interface Rest {
  /** Resolves after `milliseconds` or when somebody wakes it. */
  for(milliseconds: number): Promise<void>;
  /** The pause after a refusal. Where the server said how long, nobody cuts it short. */
  after(refusal: Refusal, failures: number): Promise<void>;
  wake(): void;
}

export function newRest(): Rest {
  let wake = () => {};
  const sleep = (milliseconds: number, begun?: (end: () => void) => void) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
      begun?.(resolve);
    });
  const rest = (milliseconds: number) => sleep(milliseconds, (end) => (wake = end));
  return {
    for: rest,
    after: ({ retryAfter }, failures) => (retryAfter ? sleep(retryAfter * 1_000) : rest(backoff(failures))),
    wake: () => wake(),
  };
}
