import { problems } from '#platform/contract/well-known-problems.ts';
import type { Role } from '#platform/contract/audience.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import { asColleague, employeeRows } from '#people/organisation/server/employee-rows.ts';
import type { Me } from '../contract/me.ts';
import { permissionsOf, type OfferedPermissions } from './offered-permissions.ts';

/** An employee as they see themselves, come with a session or a token. */
export async function loadMe(
  tx: Transaction,
  offered: OfferedPermissions,
  { id, sessionId, scopes }: Pick<Employee, 'id' | 'sessionId' | 'scopes'>,
): Promise<Me> {
  const row = await employeeRows(tx).where('employee.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.signInRequired);
  const accounts = await tx.db.selectFrom('access.account').select('provider_id').where('employee_id', '=', id).execute();
  const has = (provider: string) => accounts.some((account) => account.provider_id === provider);
  // The table's own checks admit no other role and no other language.
  const roles = row.roles as Role[];
  return {
    ...asColleague(row),
    email: row.email,
    roles,
    language: row.language as Me['language'],
    permissions: permissionsOf(offered, { roles: new Set(roles), scopes }),
    signsInWith: { password: has('credential'), provider: has('oidc') },
    sessionId: sessionId ?? null,
  };
}
