import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { posterProblems } from '../contract/problems.ts';
import { describe } from '../contract/words/describe.ts';
import { posterWords } from '../contract/words/poster-words.ts';
import { textVersion } from '../contract/words/text-version.ts';
import { loadPraises, type Selection } from './load-praises.ts';
import { organisationName } from './organisation-name.ts';

/** The voices as plain text, and what their picture shows. @throws Problem `poster-nothing-hangs`. */
export async function text({ database, language: callers }: RequestContext, { title, language = callers, ...selection }: Selection & { title?: string; language?: 'de' | 'en' }) {
  const praises = await loadPraises(database, selection, language);
  if (praises.length === 0) throw new Problem(posterProblems.nothingHangs, { field: 'scope' });
  const about = { title: title ?? posterWords(language).thanks, language };
  return { text: textVersion(praises, { ...about, organisation: await organisationName(database) }), alternative: describe(praises, about) };
}
