import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import { words } from '#platform/text/words.ts';
import { chooseWords, type Candidate, type Place } from './choose-words.ts';

const mostWords = 12;

/** A question as it is put to the index. */
export interface Question {
  /** Per word what it is searched as. */
  places: Place[];
  /** Whether the words one after the other are worth more: there are several. */
  sentence: string | null;
}

/** Reads what somebody typed into the search field. Undefined when there is no word in it. */
export async function readQuestion(tx: Transaction, typed: string): Promise<Question | undefined> {
  const question = words(typed).slice(0, mostWords).map(({ text }) => text);
  if (question.length === 0) return undefined;
  // After a space the last word is complete.
  const unfinished = /[\p{L}\p{N}]$/u.test(typed);
  const { rows } = await sql<Candidate>`select place, how, word, written, entries from search.look_up(${question}::text[], ${unfinished})`.execute(tx.db);
  const places = chooseWords(question, rows);
  return { places, sentence: places.length > 1 ? places.map(({ as }) => as[0]).join(' ') : null };
}
