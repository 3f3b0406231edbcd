import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { letterProblems } from '../../contract/problems.ts';
import { letterNow } from '../letter-now.ts';
import { writeMail } from '../writing/write-mail.ts';
import { handOver } from './hand-over.ts';
import type { LetterParts } from './letter-parts.ts';
import { beginLetter, settleLetter } from './letter-rows.ts';

/** Milliseconds between two letters somebody asks for. */
const pause = 60_000;

/**
 * Sends the caller the letter as it would be now. It counts for no week.
 * @throws Problem `no-mail-server`, `letter-just-sent`, `nothing-to-write`, `letter-not-taken`.
 */
export async function sendNow(context: RequestContext, parts: LetterParts) {
  const { database, now } = context;
  const { id: employeeId } = asEmployee(context.actor);
  const scope = { path: 'none', actor: employeeId };
  const { settings, reader, letter } = await letterNow(context, parts);
  if (!settings.mail) throw new Problem(letterProblems.noMail);
  if (!letter) throw new Problem(letterProblems.nothingToSay);
  const at = now();
  const id = await transact(database, scope, async (tx) => {
    const taken = await tx.db
      .insertInto('letters.reader')
      .values({ employee_id: employeeId, looked_at: at })
      .onConflict((conflict) =>
        conflict.column('employee_id').doUpdateSet({ looked_at: at }).where(({ or, eb }) => or([eb('letters.reader.looked_at', 'is', null), eb('letters.reader.looked_at', '<=', new Date(at.getTime() - pause))])),
      )
      .returning('employee_id')
      .executeTakeFirst();
    return taken && (await beginLetter(tx, { employeeId, week: null, at, letter }));
  });
  if (!id) throw new Problem(letterProblems.justSent);
  const answer = await handOver(writeMail(letter, settings.mail, id), reader.email, settings.mail);
  await transact(database, scope, async (tx) => {
    await settleLetter(tx, id, answer, letter);
    if (answer !== 'sent') await tx.db.updateTable('letters.reader').set({ looked_at: null }).where('employee_id', '=', employeeId).execute();
  });
  if (answer !== 'sent') throw new Problem(letterProblems.notTaken);
  return { to: reader.email };
}
