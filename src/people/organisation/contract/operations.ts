import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Bilingual } from './bilingual.ts';
import { Colleague, Employee, employeeFields } from './employee.ts';
import { Organisation, OrganisationChange } from './organisation.ts';
import { Unit, UnitKey } from './unit.ts';

const admin = ['admin'] as const;
const caretakers = ['admin', 'lead', 'steward', 'dpo', 'council'] as const;
const search = z.string().trim().max(100).optional().describe('part of a name');

/** The organisation, its units and its people. Lists are sorted by name; nothing here counts or compares anybody. */
export const organisationContract = {
  showOrganisation: operation({
    id: 'organisation.show',
    method: 'GET',
    path: '/organisation',
    permission: 'organisation:read',
    audience: 'employee',
    summary: 'The settings of the organisation',
    input: z.strictObject({}),
    output: Organisation,
  }),
  changeOrganisation: operation({
    id: 'organisation.change',
    method: 'PATCH',
    path: '/organisation',
    permission: 'organisation:change',
    audience: ['admin', 'steward', 'dpo'],
    summary: 'Change settings of the organisation',
    description: 'Administration changes everything, the steward how listening goes, data protection how long content is kept.',
    input: OrganisationChange,
    output: Organisation,
  }),
  listUnits: operation({
    id: 'units.list',
    method: 'GET',
    path: '/units',
    permission: 'units:list',
    audience: 'employee',
    summary: 'The units of the organisation',
    input: z.strictObject(pageInput),
    output: page(Unit),
  }),
  createUnit: operation({
    id: 'units.create',
    method: 'POST',
    path: '/units',
    permission: 'units:change',
    audience: admin,
    creates: true,
    summary: 'Add a unit',
    input: z.strictObject({ name: Bilingual, key: UnitKey.optional().describe('made from the name if absent'), parentId: Id.nullable().optional() }),
    output: Unit,
  }),
  changeUnit: operation({
    id: 'units.change',
    method: 'PATCH',
    path: '/units/{unitId}',
    permission: 'units:change',
    audience: admin,
    summary: 'Rename or move a unit',
    input: z.strictObject({ unitId: Id, name: Bilingual.optional(), parentId: Id.nullable().optional() }),
    output: Unit,
  }),
  deleteUnit: operation({
    id: 'units.delete',
    method: 'DELETE',
    path: '/units/{unitId}',
    permission: 'units:change',
    audience: admin,
    summary: 'Remove a unit to which nobody belongs',
    input: z.strictObject({ unitId: Id }),
    output: z.object({}),
  }),
  listColleagues: operation({
    id: 'colleagues.list',
    method: 'GET',
    path: '/colleagues',
    permission: 'colleagues:list',
    audience: 'employee',
    summary: 'Who works here, by name',
    input: z.strictObject({ ...pageInput, q: search, unitId: Id.optional() }),
    output: page(Colleague),
  }),
  listEmployees: operation({
    id: 'employees.list',
    method: 'GET',
    path: '/employees',
    permission: 'employees:list',
    audience: caretakers,
    summary: 'Employees with their roles and superiors, by name',
    input: z.strictObject({ ...pageInput, q: search, unitId: Id.optional(), active: z.stringbool().default(true) }),
    output: page(Employee),
  }),
  showEmployee: operation({
    id: 'employees.show',
    method: 'GET',
    path: '/employees/{employeeId}',
    permission: 'employees:list',
    audience: caretakers,
    summary: 'One employee',
    input: z.strictObject({ employeeId: Id }),
    output: Employee,
  }),
  createEmployee: operation({
    id: 'employees.create',
    method: 'POST',
    path: '/employees',
    permission: 'employees:change',
    audience: admin,
    creates: true,
    summary: 'Add an employee who will sign in through the organisation’s provider or by a link',
    input: z.strictObject(employeeFields),
    output: Employee,
  }),
  changeEmployee: operation({
    id: 'employees.change',
    method: 'PATCH',
    path: '/employees/{employeeId}',
    permission: 'employees:change',
    audience: admin,
    summary: 'Change an employee; whoever is made inactive is signed out everywhere at once',
    input: z.strictObject({
      ...z.strictObject(employeeFields).partial().shape,
      employeeId: Id,
      language: Language.optional(),
      active: z.boolean().optional(),
    }),
    output: Employee,
  }),
  forgetEmployee: operation({
    id: 'employees.forget',
    method: 'POST',
    path: '/employees/{employeeId}/forget',
    permission: 'employees:change',
    audience: admin,
    summary: 'Forget somebody who has left: name, address, function and place go for good; what they wrote stays without them',
    input: z.strictObject({ employeeId: Id }),
    output: z.object({}),
  }),
};
