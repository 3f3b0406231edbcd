import type { ProblemBody } from '#platform/contract/problem.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { de } from '../messages.de.ts';
import { en } from '../messages.en.ts';
import { ProblemError } from './problem-error.ts';

/**
 * `fetch`, except that refusals are thrown.
 * @param locale language of what is said when the server itself says nothing.
 * @throws ProblemError with the server's problem+json, or of kind `away` when nobody answered.
 */
export async function send(request: Request, locale: Locale): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request);
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    throw away(locale, cause);
  }
  if (response.ok) return response;
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  throw new ProblemError(await bodyOf(response, locale), Number.isFinite(wait) ? { retryAfter: wait } : {});
}

/** What is thrown when nobody answered. */
export function away(locale: Locale, cause: unknown): ProblemError {
  return new ProblemError({ type: '#away', status: 0, ...messagesFor(locale, { en, de }).away }, { cause });
}

/** A proxy in between answers with pages of its own; people then get a sentence of ours. */
async function bodyOf(response: Response, locale: Locale): Promise<ProblemBody> {
  const sentence = messagesFor(locale, { en, de });
  const ours = response.status >= 502 && response.status <= 504 ? sentence.away : sentence.unreadable;
  const fallback = { type: '#unreadable', status: response.status, ...ours };
  if (!response.headers.get('content-type')?.includes('json')) return fallback;
  try {
    const body = (await response.json()) as Partial<ProblemBody>;
    return { ...fallback, ...body, status: response.status };
  } catch {
    return fallback;
  }
}
