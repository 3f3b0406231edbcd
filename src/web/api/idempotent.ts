import type { ClientContext } from '@orpc/client';
import type { StandardLinkInterceptorOptions } from '@orpc/client/standard';
import { newKey } from './new-key.ts';
import { ProblemError } from './problem-error.ts';

/** What a call may be given besides its input. */
export interface CallContext extends ClientContext {
  /** Key of a create that was begun earlier, for instance before a reload; without it a fresh one is made. */
  idempotencyKey?: string;
}

const attempts = 4;
const firstPause = 400;

/**
 * Interceptor of the API client: gives every create one idempotency key and repeats it with the same key while nobody
 * answers or the server asks to wait. Anything else is sent once: a lost reply to it must not act twice.
 * @param creates whether the operation at a path creates something.
 */
export function idempotent(creates: (path: readonly string[]) => boolean) {
  return async <T>(call: StandardLinkInterceptorOptions<CallContext> & { next(options?: StandardLinkInterceptorOptions<CallContext>): Promise<T> }): Promise<T> => {
    const { next, ...options } = call;
    if (!creates(options.path)) return next(options);
    const context = { ...options.context, idempotencyKey: options.context.idempotencyKey ?? newKey() };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await next({ ...options, context });
      } catch (error) {
        if (!(error instanceof ProblemError) || !error.isPassing || attempt === attempts) throw error;
        await pause(error.retryAfter === undefined ? firstPause * 2 ** (attempt - 1) : error.retryAfter * 1000, options.signal);
      }
    }
  };
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
