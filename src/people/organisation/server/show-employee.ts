import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee as Caller } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Employee } from '../contract/employee.ts';
import { asEmployeeRecord, employeeRows } from './employee-rows.ts';
import { mayChangeEmployees } from './policy.ts';

/** One employee. */
export async function showEmployee({ actor, database }: RequestContext, { employeeId }: { employeeId: string }): Promise<Employee> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, (tx) => loadEmployee(tx, caller, employeeId));
}

/** An employee as the caller sees them. @throws Problem `not-found`. */
export async function loadEmployee(tx: Transaction, caller: Caller, id: string): Promise<Employee> {
  const row = await employeeRows(tx).where('employee.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return asEmployeeRecord(row, { change: mayChangeEmployees(caller) });
}
