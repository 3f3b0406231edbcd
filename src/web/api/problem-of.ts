import type { ProblemBody } from '#platform/contract/problem.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { readerLocale } from '#web/session/reader-locale.ts';
import { de } from '../messages.de.ts';
import { en } from '../messages.en.ts';
import { ProblemError } from './problem-error.ts';

/** What to show people for whatever was thrown: `<ProblemNotice problem={problemOf(error)} />`. */
export function problemOf(error: unknown): ProblemBody {
  if (error instanceof ProblemError) return error.problem;
  const { title, remedy } = messagesFor(readerLocale(), { en, de }).broken;
  return { type: '#broken', status: 500, title, remedy };
}
