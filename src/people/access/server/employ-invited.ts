import type { Selectable } from 'kysely';
import type { Rows } from '#db/rows.ts';
import { addEmployee } from '#people/organisation/server/add-employee.ts';
import type { Role } from '#platform/contract/audience.ts';
import type { Transaction } from '#platform/db/transact.ts';

/** Makes an employee of an invitation that was just consumed; the person's own name and language win. */
export async function employInvited(
  tx: Transaction,
  invitation: Selectable<Rows['access.invitation']>,
  own: { name?: string; language?: 'de' | 'en' },
): Promise<string> {
  const { function_de: de, function_en: en } = invitation;
  return addEmployee(tx, {
    name: own.name ?? invitation.name,
    email: invitation.email,
    ...(de !== null && en !== null && { function: { de, en } }),
    unitId: invitation.unit_id,
    superiorId: invitation.superior_id,
    // The tables' own checks admit no other role and no other language.
    roles: invitation.roles as Role[],
    language: own.language ?? (invitation.language as 'de' | 'en'),
  });
}
