import { ORPCError, ValidationError } from '@orpc/server';
import { problems } from '../contract/well-known-problems.ts';
import { wordsOfIssue } from './field-errors/words-of-issue.ts';
import { Problem } from './problem.ts';

/** PostgreSQL and network codes that mean: the store is away, try later. */
const storeAway = /^(08...|57P0[1-3]|53[034]00|58030|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
/** The driver's own words for the same; it gives them no code. */
const lostConnection = /timeout exceeded when trying to connect|Connection terminated|connection error and is not queryable/i;

/** Turns whatever was thrown into a refusal that may leave the house: no stack, no content, no SQL. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') return fromIssues(error.cause);
    if (error.code === 'NOT_FOUND') return new Problem(problems.notFound);
    if (error.code === 'BAD_REQUEST') return new Problem(problems.malformed, { cause: error });
    return new Problem(problems.unexpected, { cause: error.cause ?? error });
  }
  const { code, message } = error as { code?: string; message?: string };
  if (code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || /Disk quota exceeded/.test(message ?? '')) return new Problem(problems.diskFull, { cause: error });
  if (storeAway.test(code ?? '') || lostConnection.test(message ?? '')) return new Problem(problems.storeUnavailable, { cause: error });
  return new Problem(problems.unexpected, { cause: error });
}

function fromIssues({ issues }: ValidationError): Problem {
  const errors = issues.flatMap((issue) => fieldsOf(issue).map((field) => ({ field, message: wordsOfIssue(issue, 'en'), german: wordsOfIssue(issue, 'de') })));
  return new Problem(problems.invalidInput, { errors });
}

/** Where an issue is, from the body inwards: `settings.host`. Fields nobody knows stand in its keys, not in its path. */
function fieldsOf({ path = [], ...issue }: ValidationError['issues'][number]): string[] {
  const place = path.map((part) => String(typeof part === 'object' ? part.key : part));
  const { keys = [] } = issue as { keys?: string[] };
  if (keys.length > 0) return keys.map((key) => [...place, key].join('.'));
  return [place.join('.') || 'body'];
}
