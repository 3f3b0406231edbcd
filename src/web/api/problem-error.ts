import type { ProblemBody } from '#platform/contract/problem.ts';

/** A refusal of the API, or the server being away, with what people read already in their language. */
export class ProblemError extends Error {
  readonly problem: ProblemBody;
  /** Seconds the server asked us to wait. */
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemBody, { retryAfter, cause }: { retryAfter?: number; cause?: unknown } = {}) {
    super(problem.title, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** Stable name of the problem, for instance `not-permitted`; `away` when nobody answered. */
  get kind(): string {
    return this.problem.type.split('#')[1] ?? this.problem.type;
  }

  /** Whether the same request may succeed a little later: nobody answered, too many at once, store away. */
  get isPassing(): boolean {
    return this.kind === 'away' || [429, 502, 503, 504].includes(this.problem.status);
  }
}
