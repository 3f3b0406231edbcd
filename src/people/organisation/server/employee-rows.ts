import type { Transaction } from '#platform/db/transact.ts';
import type { Role } from '#platform/contract/audience.ts';
import type { Colleague, Employee } from '../contract/employee.ts';

/** Employees with the names of their units and superiors; those who were forgotten are nobody. */
export function employeeRows({ db }: Transaction) {
  return db
    .selectFrom('people.employee as employee')
    .where('employee.forgotten_at', 'is', null)
    .leftJoin('people.unit as unit', 'unit.id', 'employee.unit_id')
    .leftJoin('people.employee as superior', 'superior.id', 'employee.superior_id')
    .select(['employee.id', 'employee.name', 'employee.email', 'employee.function_de', 'employee.function_en'])
    .select(['employee.roles', 'employee.language', 'employee.active'])
    .select(['unit.id as unit_id', 'unit.name_de as unit_de', 'unit.name_en as unit_en'])
    .select(['superior.id as superior_id', 'superior.name as superior_name']);
}

type Row = Awaited<ReturnType<ReturnType<typeof employeeRows>['executeTakeFirstOrThrow']>>;

/** What every colleague may see. */
export function asColleague(row: Row): Colleague {
  return {
    id: row.id,
    name: row.name,
    function: { de: row.function_de, en: row.function_en },
    unit: row.unit_id === null ? null : { id: row.unit_id, name: { de: row.unit_de ?? '', en: row.unit_en ?? '' } },
  };
}

/** What those see who look after people and access. */
export function asEmployeeRecord(row: Row, can: Employee['can']): Employee {
  return {
    ...asColleague(row),
    email: row.email,
    // The table's own checks admit no other role and no other language.
    roles: row.roles as Role[],
    language: row.language as Employee['language'],
    superior: row.superior_id === null ? null : { id: row.superior_id, name: row.superior_name ?? '' },
    active: row.active,
    can,
  };
}
