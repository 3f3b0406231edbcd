import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Theme } from '../contract/theme.ts';
import { shapeTheme } from './shape-theme.ts';
import { themeRows } from './theme-rows.ts';

/** All themes. */
export async function list({ database, actor, language, now }: RequestContext, { order }: { order: 'strongest' | 'freshest' | 'name' }) {
  const reader = asEmployee(actor);
  const rows = await transact(database, { path: 'evidence', actor: reader.id }, (tx) => themeRows(tx));
  const themes = rows.map((row) => shapeTheme(row, reader, now()));
  if (order === 'freshest') themes.sort((a, b) => (b.freshness.newest ?? '').localeCompare(a.freshness.newest ?? ''));
  if (order === 'name') themes.sort(byName(language));
  return { items: themes };
}

function byName(language: 'de' | 'en') {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (a: Theme, b: Theme) => compare(a.title[language], b.title[language]);
}
