import { company } from '#seeds/demo/company.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { employeeRows } from '#people/organisation/server/employee-rows.ts';
import type { Instance } from '../contract/instance.ts';
import { bornAs } from './be-born.ts';
import { isAtHome } from './is-at-home.ts';
import { needsSetUpCode } from './set-up-code.ts';

/** What this instance is and how one signs in. */
export async function showInstance(context: RequestContext): Promise<Instance> {
  return transact(context.database, { path: 'none', actor: null }, async (tx) => {
    const born = await bornAs(tx);
    const atHome = isAtHome(context);
    const organisation = await tx.db.selectFrom('people.organisation').select(['name', 'language']).executeTakeFirst();
    const provider = await tx.db.selectFrom('access.provider').select('label').executeTakeFirst();
    return {
      bornAs: born ?? 'empty',
      name: organisation?.name ?? null,
      // The table's own check admits nothing else.
      language: (organisation?.language as Instance['language'] | undefined) ?? context.language,
      doors: born ? [] : atHome ? ['demo', 'organisation'] : ['organisation'],
      setUpCode: !born && needsSetUpCode(context),
      signIn: {
        password: born === 'organisation',
        provider: provider ?? null,
        demoPeople: born === 'demo' && atHome ? await demoPeople(tx) : [],
      },
    };
  });
}

async function demoPeople(tx: Transaction): Promise<Instance['signIn']['demoPeople']> {
  const emails = new Map(company.employees.map((employee) => [employee.key, employee.email]));
  const offered = company.people.map((person) => ({ ...person, email: emails.get(person.employee) ?? '' }));
  const rows = await employeeRows(tx)
    .where('employee.active', '=', true)
    .where('employee.email', 'in', offered.map((person) => person.email))
    .execute();
  return offered.flatMap(({ email, role, invitation }) => {
    const row = rows.find((employee) => employee.email === email);
    return row ? [{ employeeId: row.id, name: row.name, function: { de: row.function_de, en: row.function_en }, role, invitation }] : [];
  });
}
