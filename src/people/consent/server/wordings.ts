import { transact } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Purpose } from '../contract/purpose.ts';
import type { Wording } from '../contract/wording.ts';
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
      return row ? shapeWording(row) : unwritten(purpose, language);
    }),
  );
  return { items };
}

/** Every version of a question, newest first; as long as nobody was asked, the default alone. */
export async function wordingVersions({ database }: RequestContext, input: { purpose: Purpose; language?: 'de' | 'en' }) {
  const rows = await transact(database, { path: 'none', actor: null }, ({ db }) =>
    db.selectFrom('consent.wording').selectAll().where('purpose', '=', input.purpose).orderBy('version', 'desc').orderBy('language').execute(),
  );
  const languages = input.language ? [input.language] : (['de', 'en'] as const);
  const items = languages.flatMap((language) => {
    const written = rows.filter((row) => row.language === language).map(shapeWording);
    return written.length > 0 ? written : [unwritten(input.purpose, language)];
  });
  return { items: items.sort((a, b) => b.version - a.version) };
}

/** The words a new organisation starts with. */
function unwritten(purpose: Purpose, language: 'de' | 'en'): Wording {
  const template = wordingDefaults[purpose][language];
  return { id: null, purpose, language, version: 1, template, hash: hashOf(template).toString('hex'), since: null };
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
export function shapeWording(row: WordingRow): Wording {
  return {
    id: row.id,
    // The table's own checks admit nothing else.
    purpose: row.purpose as Purpose,
    language: row.language as 'de' | 'en',
    version: row.version,
    template: row.template,
    hash: row.hash.toString('hex'),
    since: row.created_at.toISOString(),
  };
}
