import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { wordingDefaults } from '../contract/wording-defaults.ts';
import { hashOf } from './current-wording.ts';

/** The newest version of every question; where nobody was asked yet, the default. */
export async function wordings({ database }: RequestContext) {
  const rows = await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.selectFrom('consent.wording').selectAll().distinctOn(['purpose', 'language']).orderBy('purpose').orderBy('language').orderBy('version', 'desc').execute(),
  );
  const purposes = Object.keys(wordingDefaults) as Array<keyof typeof wordingDefaults>;
  const items = purposes.flatMap((purpose) =>
    (['de', 'en'] as const).map((language) => {
      const row = rows.find((each) => each.purpose === purpose && each.language === language);
      if (row) return shapeWording(row);
      const template = wordingDefaults[purpose][language];
      return { id: null, purpose, language, version: 1, template, hash: hashOf(template).toString('hex'), since: null };
    }),
  );
  return { items };
}

interface WordingRow {
  id: string;
  purpose: string;
  language: string;
  version: number;
  template: string;
  hash: Buffer;
  created_at: Date;
}

/** A stored wording as the API shows it. */
export function shapeWording(row: WordingRow) {
  return {
    id: row.id,
    purpose: row.purpose as keyof typeof wordingDefaults,
    language: row.language as 'de' | 'en',
    version: row.version,
    template: row.template,
    hash: row.hash.toString('hex'),
    since: row.created_at.toISOString(),
  };
}
