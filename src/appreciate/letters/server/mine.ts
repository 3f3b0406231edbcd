import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { Employee } from '#platform/http/actor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { dueLetter } from './due-letter.ts';
import { loadSettings } from './settings/load-settings.ts';

/** The caller's letter. */
export async function mine(context: RequestContext) {
  const reader = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: reader.id }, (tx) => shapeMine(tx, context, reader));
}

/** The same inside of a transaction. */
export async function shapeMine(tx: Transaction, context: RequestContext, { id, roles }: Employee) {
  const settings = await loadSettings(tx, context);
  const { email } = await tx.db.selectFrom('people.employee').select('email').where('id', '=', id).executeTakeFirstOrThrow();
  const row = await tx.db.selectFrom('letters.reader').select('since').where('employee_id', '=', id).executeTakeFirst();
  const last = await tx.db.selectFrom('letters.letter').select(['state', 'at']).where('employee_id', '=', id).where('week', 'is not', null).orderBy('week', 'desc').executeTakeFirst();
  const wanted = (row?.since ?? null) !== null;
  const canGo = settings.mail !== undefined;
  const { next } = await dueLetter(tx, settings.time, context.now());
  return {
    wanted,
    to: email,
    ...settings.time,
    next: wanted && canGo ? next.toISOString() : null,
    canGo,
    last: last ? { state: last.state === 'begun' ? ('unsure' as const) : (last.state as 'sent' | 'nothing-to-say' | 'refused'), at: last.at.toISOString() } : null,
    can: { set: roles.has('admin') },
  };
}
