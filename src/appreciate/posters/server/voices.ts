import type { RequestContext } from '#platform/http/request-context.ts';
import { mostVoices } from '../contract/limits.ts';
import { loadPraises, type Selection } from './load-praises.ts';
import { organisationName } from './organisation-name.ts';

/** What a poster of this choice would show, for a preview: the newest, as many as one holds. */
export async function voices({ database, language }: RequestContext, selection: Selection) {
  const items = await loadPraises(database, selection, language);
  return { items: items.slice(0, mostVoices), hasMore: items.length > mostVoices, organisation: await organisationName(database) };
}
