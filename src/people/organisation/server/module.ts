import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import { organisationContract } from '../contract/operations.ts';
import { changeEmployee, type EndAccess, type RightsChanged } from './change-employee.ts';
import { changeOrganisation, type AssertUnlocked } from './change-organisation.ts';
import { changeUnit } from './change-unit.ts';
import { createEmployee } from './create-employee.ts';
import { createUnit } from './create-unit.ts';
import { deleteUnit } from './delete-unit.ts';
import { forgetEmployee, type ForgetTraces } from './forget-employee.ts';
import { listColleagues } from './list-colleagues.ts';
import { listEmployees } from './list-employees.ts';
import { listUnits } from './list-units.ts';
import { showEmployee } from './show-employee.ts';
import { showOrganisation } from './show-organisation.ts';

/** What other features do when something changes here. */
export interface OrganisationHooks {
  /** When somebody leaves. */
  endAccess: EndAccess;
  /** When somebody's roles or superior have changed: what they may no longer do ends. */
  rightsChanged: RightsChanged;
  /** When somebody who left is forgotten. */
  forgetTraces: ForgetTraces;
  /** What the works council's agreement says to a change of settings. */
  assertUnlocked: AssertUnlocked;
}

/** The organisation, its units and its people. */
export function organisationModule({ endAccess, rightsChanged, forgetTraces, assertUnlocked }: OrganisationHooks): FeatureModule {
  return featureModule({
    name: 'organisation',
    contract: organisationContract,
    handlers: {
      showOrganisation,
      changeOrganisation: (context, input) => changeOrganisation(context, assertUnlocked, input),
      listUnits,
      createUnit,
      changeUnit,
      deleteUnit,
      listColleagues,
      listEmployees,
      showEmployee,
      createEmployee,
      changeEmployee: (context, input) => changeEmployee(context, { endAccess, rightsChanged }, input),
      forgetEmployee: (context, input) => forgetEmployee(context, forgetTraces, input),
    },
  });
}
