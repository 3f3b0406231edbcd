import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import type { Transaction } from '#platform/db/transact.ts';

/** A signed word of thanks that everybody may read. */
export interface WordOfThanks {
  text: string;
  language: 'de' | 'en';
  /** Who signed it, and as what. */
  from: string;
}

/** The newest word of a drive for everybody that could first be read between two moments; for whoever passes such words on. */
export async function wordOfThanksSince(tx: Transaction, since: Date, now: Date): Promise<WordOfThanks | undefined> {
  const overAt = sql<Date>`least(d.ended_at, (d.until_on + 1)::timestamp at time zone ${houseZone})`;
  // Whoever takes some days to find the words is read all the same.
  const readableAt = sql<Date>`greatest(d.signed_at, ${overAt})`;
  const row = await tx.db
    .selectFrom('drives.drive as d')
    .innerJoin('people.employee as signer', 'signer.id', 'd.signer_id')
    .select(['d.word', 'signer.name', 'signer.function_de', 'signer.function_en', 'signer.language'])
    .where('d.unit_id', 'is', null)
    .where('d.word', 'is not', null)
    .where('signer.forgotten_at', 'is', null)
    .where(readableAt, '>', since)
    .where(readableAt, '<=', now)
    .orderBy(readableAt, 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row || row.word === null) return undefined;
  const language = guessLanguage(row.word) ?? (row.language === 'en' ? 'en' : 'de');
  return { text: row.word, language, from: `${row.name}, ${language === 'de' ? row.function_de : row.function_en}` };
}
