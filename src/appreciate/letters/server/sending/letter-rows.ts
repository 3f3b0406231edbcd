import type { Transaction } from '#platform/db/transact.ts';
import type { Letter } from '../writing/letter.ts';
import type { HandedOver } from './hand-over.ts';

/** What is noted about a letter before its first byte leaves. */
export interface BegunLetter {
  employeeId: string;
  /** The Monday of its week; null for one that somebody asked for. */
  week: string | null;
  at: Date;
  /** Undefined: there is nothing to say. */
  letter: Letter | undefined;
}

/** Notes that a letter goes, and which thanks stand in it. @returns its id; undefined if that week has one already. */
export async function beginLetter({ db }: Transaction, { employeeId, week, at, letter }: BegunLetter): Promise<string | undefined> {
  const begun = await db
    .insertInto('letters.letter')
    .values({ employee_id: employeeId, week, state: letter ? 'begun' : 'nothing-to-say', at, thanks: letter ? [...letter.voices, ...letter.forUnit].map(({ id }) => id) : [] })
    .onConflict((conflict) => conflict.columns(['employee_id', 'week']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return begun?.id;
}

/** Notes what became of it. Of one that was surely not taken nothing stays; one nobody knows about stays begun. */
export async function settleLetter({ db }: Transaction, id: string, answer: HandedOver, { throwAway }: Letter): Promise<void> {
  if (answer === 'later') await db.deleteFrom('letters.letter').where('id', '=', id).execute();
  if (answer === 'sent' || answer === 'refused') await db.updateTable('letters.letter').set({ state: answer }).where('id', '=', id).execute();
  // Told once: those letters are the reader's to throw away now.
  if (answer === 'sent') await db.updateTable('letters.letter').set({ thanks: [] }).where('id', '=', ({ fn, val }) => fn.any(val(throwAway.map((earlier) => earlier.id)))).execute();
}
