import { z } from 'zod';
import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { job } from '#platform/jobs/job.ts';
import { dueLetter } from '../due-letter.ts';
import { loadSettings } from '../settings/load-settings.ts';
import { gatherLetter } from '../writing/gather-letter.ts';
import { writeMail } from '../writing/write-mail.ts';
import { handOver } from './hand-over.ts';
import type { LetterParts } from './letter-parts.ts';
import { beginLetter, settleLetter } from './letter-rows.ts';
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
    const reader = await readerById(tx, employeeId);
    const isLate = current !== week || now().getTime() - at.getTime() > goodFor;
    return reader && settings.mail && !isLate ? { at, reader, mail: settings.mail, house: settings.house } : undefined;
  });
  if (!due) return;
  const letter = await gatherLetter(services, due.reader, due.house, findWord);
  const id = await transact(database, nowhere, async (tx) => {
    // Whoever ended it, or left, while it was gathered gets none; whoever does so from here on waits until it is noted.
    const isWanted = await tx.db.selectFrom('letters.reader').select('since').where('employee_id', '=', employeeId).where('since', '<=', due.at).forUpdate().executeTakeFirst();
    // From here on it is begun: whoever comes second leaves it alone, whatever becomes of this process.
    return isWanted && (await beginLetter(tx, { employeeId, week, at: now(), letter }));
  });
  if (!id || !letter) return;
  const answer = await handOver(writeMail(letter, due.mail, week), due.reader.email, due.mail);
  await transact(database, nowhere, (tx) => settleLetter(tx, id, answer, letter));
  if (answer === 'later') throw new Error('the mail server did not take a letter');
}
