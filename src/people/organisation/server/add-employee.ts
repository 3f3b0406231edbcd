import { randomUUID } from 'node:crypto';
import type { Role } from '#platform/contract/audience.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Bilingual } from '../contract/bilingual.ts';
import { employeeRefusals } from './employee-refusals.ts';
import { refuseConstraint } from './refuse-constraint.ts';

/** What is known of a new employee. */
export interface NewEmployee {
  name: string;
  /** In lower case. */
  email: string;
  function?: Bilingual;
  unitId?: string | null;
  superiorId?: string | null;
  roles?: readonly Role[];
  language?: 'de' | 'en';
}

/**
 * Adds an employee within the caller's transaction.
 * @returns the new id.
 * @throws Problem `address-taken`, or `invalid-input` when the unit or the superior does not exist.
 */
export async function addEmployee({ db }: Transaction, employee: NewEmployee): Promise<string> {
  const id = randomUUID();
  const organisation = await db.selectFrom('people.organisation').select('language').executeTakeFirst();
  await refuseConstraint(employeeRefusals, () =>
    db
      .insertInto('people.employee')
      .values({
        id,
        name: employee.name,
        email: employee.email,
        ...(employee.function && { function_de: employee.function.de, function_en: employee.function.en }),
        unit_id: employee.unitId ?? null,
        superior_id: employee.superiorId ?? null,
        roles: [...(employee.roles ?? ['guest'])],
        language: employee.language ?? organisation?.language ?? 'de',
      })
      .execute(),
  );
  return id;
}
