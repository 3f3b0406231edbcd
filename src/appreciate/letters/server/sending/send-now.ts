import { randomUUID } from 'node:crypto';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { letterProblems } from '../../contract/problems.ts';
import { letterNow } from '../letter-now.ts';
import { writeMail } from '../writing/write-mail.ts';
import { handOver } from './hand-over.ts';
import type { LetterParts } from './letter-parts.ts';

/** Milliseconds between two letters somebody asks for. */
const pause = 60_000;

/**
 * Sends the caller the letter as it would be now. It counts for no week.
 * @throws Problem `no-mail-server`, `letter-just-sent`, `nothing-to-write`, `letter-not-taken`.
 */
export async function sendNow(context: RequestContext, parts: LetterParts) {
  const { database, now } = context;
  const caller = asEmployee(context.actor);
  const scope = { path: 'none', actor: caller.id };
  const { settings, reader, letter } = await letterNow(context, parts);
  if (!settings.mail) throw new Problem(letterProblems.noMail);
  if (!letter) throw new Problem(letterProblems.nothingToSay);
  await transact(database, scope, async ({ db }) => {
    const at = now();
    const taken = await db
      .insertInto('letters.reader')
      .values({ employee_id: caller.id, looked_at: at })
      .onConflict((conflict) =>
        conflict.column('employee_id').doUpdateSet({ looked_at: at }).where(({ or, eb }) => or([eb('letters.reader.looked_at', 'is', null), eb('letters.reader.looked_at', '<=', new Date(at.getTime() - pause))])),
      )
      .returning('employee_id')
      .executeTakeFirst();
    if (!taken) throw new Problem(letterProblems.justSent);
  });
  if ((await handOver(writeMail(letter, settings.mail, randomUUID()), reader.email, settings.mail)) !== 'sent') {
    await transact(database, scope, ({ db }) => db.updateTable('letters.reader').set({ looked_at: null }).where('employee_id', '=', caller.id).execute());
    throw new Problem(letterProblems.notTaken);
  }
  return { to: reader.email };
}
