import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { pageOf, readCursor } from '#platform/http/cursor.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { asColleague, employeeRows } from './employee-rows.ts';
import { behind, byName, NamePosition, partOf } from './name-order.ts';

/** Active employees by name, as every colleague may see them. */
export async function listColleagues(
  { actor, database }: RequestContext,
  { cursor, limit, q, unitId }: { cursor?: string; limit: number; q?: string; unitId?: string },
) {
  const after = readCursor(cursor, NamePosition);
  const rows = await transact(database, { path: 'none', actor: asEmployee(actor).id }, (tx) =>
    employeeRows(tx)
      .where('employee.active', '=', true)
      .$if(Boolean(q), (query) => query.where('employee.name', 'ilike', partOf(q ?? '')))
      .$if(unitId !== undefined, (query) => query.where('employee.unit_id', '=', unitId ?? null))
      .$if(after !== undefined, (query) => query.where(behind('employee.name', 'employee.id', after ?? ['', ''])))
      .orderBy(byName('employee.name'))
      .orderBy('employee.id')
      .limit(limit + 1)
      .execute(),
  );
  return pageOf(rows, limit, (row) => [row.name, row.id], asColleague);
}
