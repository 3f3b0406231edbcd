import { problems } from '#platform/contract/well-known-problems.ts';
import { organisationProblems } from '../contract/problems.ts';

/** Rules about an employee that the database keeps. */
export const employeeRefusals = {
  employee_email_key: { kind: organisationProblems.addressTaken, field: 'email' },
  employee_unit_id_fkey: { kind: problems.invalidInput, field: 'unitId' },
  employee_superior_id_fkey: { kind: problems.invalidInput, field: 'superiorId' },
};
