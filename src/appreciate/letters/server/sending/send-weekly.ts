import { z } from 'zod';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job } from '#platform/jobs/job.ts';
import { dueLetter } from '../due-letter.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { gatherLetter } from '../writing/gather-letter.ts';
import type { Letter } from '../writing/letter.ts';
import { writeMail } from '../writing/write-mail.ts';
import { handOver } from './hand-over.ts';
import type { LetterParts } from './letter-parts.ts';
import { readerById } from './reader-rows.ts';

/** Milliseconds after which a letter is too old to be sent; the next one comes soon enough. */
export const goodFor = 3 * 86_400_000;

const nowhere = { path: 'none', actor: null } as const;

/** One reader's letter of one week, tried again by the queue as long as the server has surely not taken it. */
export function sendWeekly(services: Services, parts: LetterParts) {
  return job({
    name: 'letters:send',
    payload: z.object({ employeeId: z.uuid(), week: z.iso.date() }),
    run: ({ employeeId, week }) => sendOne(services, parts, employeeId, week),
  });
}

/** @throws Error when the server did not take it, so that the queue tries again later. */
async function sendOne(services: Services, { findWord }: LetterParts, employeeId: string, week: string): Promise<void> {
  const { database, now } = services;
  const due = await transact(database, nowhere, async (tx) => {
    const settings = await loadSettings(tx, services);
    const { at, week: current } = await dueLetter(tx, settings.time, now());
    const isWanted = await tx.db.selectFrom('letters.reader').select('since').where('employee_id', '=', employeeId).where('since', 'is not', null).executeTakeFirst();
    const reader = isWanted && (await readerById(tx, employeeId));
    const isLate = current !== week || now().getTime() - at.getTime() > goodFor;
    return reader && settings.mail && !isLate ? { reader, mail: settings.mail, house: settings.house } : undefined;
  });
  if (!due) return;
  const letter = await gatherLetter(services, due.reader, due.house, findWord);
  // From here on it is begun: whoever comes second leaves it alone, whatever becomes of this process.
  if (!(await begin(services, employeeId, week, letter))) return;
  if (!letter) return;
  const answer = await handOver(writeMail(letter, due.mail, week), due.reader.email, due.mail);
  if (answer === 'unsure') return;
  await transact(database, nowhere, async (tx) => {
    if (answer === 'later') await tx.db.deleteFrom('letters.letter').where('employee_id', '=', employeeId).where('week', '=', week).execute();
    else await settle(tx, employeeId, week, answer, letter);
  });
  if (answer === 'later') throw new Error('the mail server did not take a letter');
}

function begin({ database, now }: Services, employeeId: string, week: string, letter: Letter | undefined): Promise<boolean> {
  return transact(database, nowhere, async ({ db }) => {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('letters.letter')
      .values({ employee_id: employeeId, week, state: letter ? 'begun' : 'nothing-to-say', at: now(), thanks: letter ? [...letter.voices, ...letter.forUnit].map(({ id }) => id) : [] })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  });
}

async function settle({ db }: Transaction, employeeId: string, week: string, state: 'sent' | 'refused', letter: Letter): Promise<void> {
  await db.updateTable('letters.letter').set({ state }).where('employee_id', '=', employeeId).where('week', '=', week).execute();
  // Told once: those letters are the reader's to throw away now.
  if (state === 'sent' && letter.throwAway.length > 0) {
    await db.updateTable('letters.letter').set({ thanks: [] }).where('employee_id', '=', employeeId).where('at', '=', ({ fn, val }) => fn.any(val(letter.throwAway))).execute();
  }
}
