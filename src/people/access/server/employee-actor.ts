import type { Role } from '#platform/contract/audience.ts';
import type { Employee } from '#platform/http/actor.ts';

/** What the database knows of an employee who calls. */
export interface CallingEmployee {
  id: string;
  roles: string[];
  unit_id: string | null;
  language: string;
}

/** An employee as the caller of an operation. */
export function employeeActor(row: CallingEmployee, means: Pick<Employee, 'sessionId' | 'scopes' | 'until'>): Employee {
  return {
    kind: 'employee',
    id: row.id,
    // The table's own check admits no other role and no other language.
    roles: new Set(row.roles as Role[]),
    unitId: row.unit_id,
    language: row.language as Employee['language'],
    ...means,
  };
}
