import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { asEmployeeRecord, employeeRows } from './employee-rows.ts';
import { behind, byName, NamePosition, partOf } from './name-order.ts';
import { mayChangeEmployees } from './policy.ts';

/** Employees by name with what those need who look after people and access. */
export async function listEmployees(
  { actor, database }: RequestContext,
  { cursor, limit, q, unitId, active }: { cursor?: string; limit: number; q?: string; unitId?: string; active: boolean },
) {
  const caller = asEmployee(actor);
  const after = readCursor(cursor, NamePosition);
  const rows = await transact(database, { path: 'none', actor: caller.id }, (tx) =>
    employeeRows(tx)
      .where('employee.active', '=', active)
      .$if(Boolean(q), (query) =>
        query.where((or) => or.or([or('employee.name', 'ilike', partOf(q ?? '')), or('employee.email', 'ilike', partOf(q ?? ''))])),
      )
      .$if(unitId !== undefined, (query) => query.where('employee.unit_id', '=', unitId ?? null))
      .$if(after !== undefined, (query) => query.where(behind('employee.name', 'employee.id', after ?? ['', ''])))
      .orderBy(byName('employee.name'))
      .orderBy('employee.id')
      .limit(limit + 1)
      .execute(),
  );
  const can = { change: mayChangeEmployees(caller) };
  return pageOf(rows, limit, (row) => [row.name, row.id], (row) => asEmployeeRecord(row, can));
}
