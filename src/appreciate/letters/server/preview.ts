import type { RequestContext } from '#platform/http/request-context.ts';
import { letterNow } from './letter-now.ts';
import type { LetterParts } from './sending/letter-parts.ts';
import { writeLetter } from './writing/write-letter.ts';

/** The caller’s letter as it would go out now, to look at. Needs no mail server, sends nothing, and counts for no week. */
export async function preview(context: RequestContext, parts: LetterParts): Promise<{ letter: { subject: string; html: string } | null }> {
  const { letter } = await letterNow(context, parts);
  if (!letter) return { letter: null };
  const { subject, html } = writeLetter(letter);
  return { letter: { subject, html } };
}
