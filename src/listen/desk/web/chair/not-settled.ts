import type { ProblemBody } from '#platform/contract/problem.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';

/** What to show when a visit could not be answered or ended. One that is gone meanwhile has settled itself. */
export function notSettled(error: unknown): ProblemBody | null {
  if (!error || (error instanceof ProblemError && error.kind === 'not-found')) return null;
  return problemOf(error);
}
