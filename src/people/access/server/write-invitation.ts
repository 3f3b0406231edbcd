import { randomUUID } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { refuseConstraint } from '#people/organisation/server/refuse-constraint.ts';
import type { NewInvitation } from '../contract/invitation.ts';
import { accessProblems } from '../contract/problems.ts';
import { asInvitation, invitationRows } from './invitation-rows.ts';
import { makeKey } from './one-way-key.ts';
import { publicAddress } from '#platform/http/public-address.ts';

type Content = Omit<Insertable<Rows['access.invitation']>, 'id' | 'hash' | 'invited_by' | 'created_at' | 'expires_at'>;

/** Days an invitation stays open. */
const openFor = 7;

const refusals = {
  invitation_unit_id_fkey: { kind: problems.invalidInput, field: 'unitId' },
  invitation_superior_id_fkey: { kind: problems.invalidInput, field: 'superiorId' },
};

/**
 * Writes an invitation in place of an open one to the same address. A retry with the same idempotency key gets a fresh key,
 * since the first one was never kept.
 */
export async function writeInvitation(context: RequestContext, tx: Transaction, operation: string, input: unknown, content: Content): Promise<NewInvitation> {
  const caller = asEmployee(context.actor);
  const { key, hash } = makeKey('inv_');
  const { id } = await once(context, tx, operation, input, async () => {
    await tx.db.deleteFrom('access.invitation').where('email', '=', content.email).execute();
    const invitation = {
      ...content,
      id: randomUUID(),
      hash,
      invited_by: caller.id,
      created_at: context.now(),
      expires_at: new Date(context.now().getTime() + openFor * 86_400_000),
    };
    await refuseConstraint(refusals, () => tx.db.insertInto('access.invitation').values(invitation).execute());
    return { id: invitation.id };
  });
  await tx.db.updateTable('access.invitation').set({ hash }).where('id', '=', id).execute();
  const row = await invitationRows(tx, context.now()).where('invitation.id', '=', id).executeTakeFirst();
  // A retry may come after the invitation was accepted, withdrawn or replaced.
  if (!row) throw new Problem(accessProblems.invitationGone);
  return { ...asInvitation(row, caller), key, link: `${publicAddress(context)}/invitation#${key}` };
}
