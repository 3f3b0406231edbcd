import { transact, type Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { InvitationView } from '../contract/invitation.ts';
import { accessProblems } from '../contract/problems.ts';
import { invitationRows } from './invitation-rows.ts';
import { hashKey } from './one-way-key.ts';

/** What an invitation says to whoever holds its key; decides nothing. */
export async function viewInvitation({ database, now }: RequestContext, { key }: { key: string }): Promise<InvitationView> {
  return transact(database, { path: 'none', actor: null }, async (tx) => {
    const invitation = await openInvitation(tx, now(), key);
    const organisation = await tx.db.selectFrom('people.organisation').select('name').executeTakeFirst();
    return {
      organisation: organisation?.name ?? '',
      name: invitation.name,
      email: invitation.email,
      // The table's own check admits nothing else.
      language: invitation.language as InvitationView['language'],
      expiresAt: invitation.expires_at.toISOString(),
      renewsSignIn: invitation.employee_id !== null,
    };
  });
}

/** The open invitation of a key. @throws Problem `invitation-gone`. */
export async function openInvitation(tx: Transaction, now: Date, key: string) {
  const invitation = await invitationRows(tx, now).where('invitation.hash', '=', hashKey(key)).executeTakeFirst();
  if (!invitation) throw new Problem(accessProblems.invitationGone);
  return invitation;
}
