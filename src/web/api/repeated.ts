import { ProblemError } from './problem-error.ts';

const attempts = 4;
const firstPause = 400;

/**
 * Does something up to four times while nobody answers or the server asks to wait, each time after a longer pause.
 * @throws what the last attempt threw, or at once whatever will not pass by itself.
 */
export async function repeated<T>(attempt: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  for (let count = 1; ; count += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ProblemError) || !error.isPassing || count === attempts) throw error;
      await pause(error.retryAfter === undefined ? firstPause * 2 ** (count - 1) : error.retryAfter * 1000, signal);
    }
  }
}

/** Waits with a jitter of a quarter, so that many browsers do not come back at once. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds * (0.75 + Math.random() / 2));
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}
