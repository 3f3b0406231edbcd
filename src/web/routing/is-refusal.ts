import { ProblemError } from '#web/api/problem-error.ts';
import { NotPermitted } from './not-permitted.ts';

/** Whether an error is an answer people get to read, as against a fault of ours. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ProblemError || error instanceof NotPermitted;
}
