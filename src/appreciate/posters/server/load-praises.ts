import type { Database } from '#platform/db/database.ts';
import { hungPage } from '#appreciate/praise/contract/limits.ts';
import type { HungPage } from '#appreciate/praise/server/hung/hung-page.ts';
import { loadHung } from '#appreciate/praise/server/hung/load-hung.ts';
import { mostVoices } from '../contract/limits.ts';
import type { PosterChoice } from '../contract/poster-choice.ts';

/** Which voices are asked for. */
export type Selection = Pick<PosterChoice, 'scope' | 'since' | 'until' | 'unit' | 'product' | 'brand' | 'step' | 'mood' | 'most' | 'spoken'>;

/** What may hang there by the consents of this moment, newest first: at most one more than a poster holds. */
export async function loadPraises(database: Database, { scope, since, until, unit, product, brand, step, mood, spoken, most = mostVoices + 1 }: Selection, language: 'de' | 'en'): Promise<HungPage['items']> {
  const question = { scope, language, limit: hungPage, ...defined({ since, until, unit, product, brand, step, mood, spoken }) };
  const found: HungPage['items'] = [];
  let cursor: string | undefined;
  do {
    const page = await loadHung(database, { ...question, ...defined({ cursor }) });
    found.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined && found.length < most);
  return found.slice(0, most);
}

/** Only what was chosen. */
function defined<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
