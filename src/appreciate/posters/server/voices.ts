import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { mostVoices } from '../contract/limits.ts';
import { posterProblems } from '../contract/problems.ts';
import { loadPraises, type Selection } from './load-praises.ts';
import { organisationName } from './organisation-name.ts';

/** What a poster of this choice would show, for a preview. @throws Problem `poster-too-many-voices`. */
export async function voices({ database, language }: RequestContext, selection: Selection) {
  const items = await loadPraises(database, selection, language);
  if (items.length > mostVoices) throw new Problem(posterProblems.tooMany, { field: 'since' });
  return { items, organisation: await organisationName(database) };
}
