import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { addEmployee, type NewEmployee } from './add-employee.ts';
import { loadEmployee } from './show-employee.ts';

/** Adds an employee who cannot sign in yet: the provider or a link opens the door. */
export async function createEmployee(context: RequestContext, input: NewEmployee) {
  const caller = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    const { id } = await once(context, tx, 'employees.create', input, async () => ({ id: await addEmployee(tx, input) }));
    return loadEmployee(tx, caller, id);
  });
}
