import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { readHungPage, type HungPage, type HungPageAsked } from './hung-page.ts';
import { hungRows, type HungQuestion } from './hung-rows.ts';

/** What hangs by the consents of this moment, newest first; for everybody who shows it, employees, screens and posters alike. */
export async function loadHung(database: Database, question: HungQuestion & HungPageAsked): Promise<HungPage> {
  return transact(database, { path: 'praise', actor: null }, (tx) => readHungPage(hungRows(tx, question), question));
}
