import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** Ids of everybody above an employee, the direct superior first. */
export async function superiorsOf({ db }: Transaction, employeeId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive above (id, superior_id, height) as (
      select id, superior_id, 0 from people.employee where id = ${employeeId}
      union all
      select superior.id, superior.superior_id, above.height + 1
      from above join people.employee superior on superior.id = above.superior_id
    ) cycle id set circle using path
    select id from above where height > 0 and not circle order by height`.execute(db);
  return rows.map((row) => row.id);
}

/** Whether the first employee is the one the second reports to. */
export async function isDirectSuperior({ db }: Transaction, superiorId: string, employeeId: string): Promise<boolean> {
  const row = await db
    .selectFrom('people.employee')
    .select('id')
    .where('id', '=', employeeId)
    .where('superior_id', '=', superiorId)
    .executeTakeFirst();
  return row !== undefined;
}
