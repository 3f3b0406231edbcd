import { addEmployee } from '#people/organisation/server/add-employee.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import { employInvited } from './employ-invited.ts';
import type { Provider } from './load-provider.ts';

/** Somebody the provider has recognised. */
export interface Subject {
  sub: string;
  /** In lower case; only if the provider vouches for it. */
  email: string | undefined;
  name: string;
  language: 'de' | 'en' | undefined;
}

/**
 * Makes room for somebody who comes from the provider for the first time: an open invitation to their address makes them
 * an employee, or a domain the administration lets in makes them a guest. Whoever is known already, works here no longer
 * or fits neither is left alone; the library then finds an employee with the address, or nobody.
 */
export async function admitSubject({ database, now }: Pick<Services, 'database' | 'now'>, provider: Provider, subject: Subject): Promise<void> {
  const { email } = subject;
  if (email === undefined) return;
  await transact(database, { path: 'none', actor: null }, async (tx) => {
    if (await isKnown(tx, subject.sub, email)) return;
    const invitation = await tx.db
      .deleteFrom('access.invitation')
      .where('email', '=', email)
      .where('employee_id', 'is', null)
      .where('expires_at', '>', now())
      .returningAll()
      .executeTakeFirst();
    if (invitation) await employInvited(tx, invitation, {});
    else if (provider.guestDomains.includes(email.slice(email.lastIndexOf('@') + 1))) {
      await addEmployee(tx, { name: subject.name || email, email, language: subject.language, roles: ['guest'] });
    }
  });
}

async function isKnown({ db }: Transaction, sub: string, email: string): Promise<boolean> {
  const account = await db
    .selectFrom('access.account')
    .select('id')
    .where('provider_id', '=', 'oidc')
    .where('account_id', '=', sub)
    .executeTakeFirst();
  if (account) return true;
  return (await db.selectFrom('people.employee').select('id').where('email', '=', email).executeTakeFirst()) !== undefined;
}
