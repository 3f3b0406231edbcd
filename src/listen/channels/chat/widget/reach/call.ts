import type { ProblemBody } from '#platform/contract/problem.ts';

/** Why a call did not succeed. */
export interface Refusal {
  /** HTTP status; 0 when nobody answered. */
  status: number;
  /** Name of the problem, for instance `too-large`; empty when the answer did not come from the product. */
  problem: string;
  /** Field the problem is about, where it is about one. */
  field?: string | undefined;
  /** Seconds the server asks us to wait. */
  retryAfter?: number | undefined;
}

export type Reply<T> = { body: T; refusal?: undefined } | { body?: undefined; refusal: Refusal };

/** Calls an operation of the public API. Never throws. */
export type Call = <T>(method: 'GET' | 'POST' | 'PUT', path: string, options?: CallOptions) => Promise<Reply<T>>;

export interface CallOptions {
  body?: unknown;
  /** Bearer key of the customer. */
  key?: string | undefined;
  idempotencyKey?: string;
}

const patience = 15_000;

/** Calls go to `server` without cookies; who is signed in there otherwise does not matter. */
export function callsTo(server: string, language: () => string): Call {
  return async <T>(method: string, path: string, { body, key, idempotencyKey }: CallOptions = {}): Promise<Reply<T>> => {
    try {
      const response = await fetch(`${server}/api/v1${path}`, {
        method,
        credentials: 'omit',
        signal: AbortSignal.timeout(patience),
        headers: {
          'accept-language': language(),
          ...(key && { authorization: `Bearer ${key}` }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
        },
        // Undefined is no body.
        body: JSON.stringify(body),
      });
      if (response.ok) return { body: (await response.json()) as T };
      const { type, field } = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
      const retryAfter = Number(response.headers.get('retry-after')) || undefined;
      return { refusal: { status: response.status, problem: type?.split('#')[1] ?? '', field, retryAfter } };
    } catch {
      return { refusal: { status: 0, problem: '' } };
    }
  };
}

/** Whether the same call may succeed later without anybody changing it. */
export function isPassing({ status }: Refusal): boolean {
  return status >= 500 || [0, 408, 425, 429].includes(status);
}
