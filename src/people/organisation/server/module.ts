import { featureModule, type FeatureModule } from '#platform/http/feature-module.ts';
import { organisationContract } from '../contract/operations.ts';
import { changeEmployee, type EndAccess } from './change-employee.ts';
import { changeOrganisation, type AssertUnlocked } from './change-organisation.ts';
import { changeUnit } from './change-unit.ts';
import { createEmployee } from './create-employee.ts';
import { createUnit } from './create-unit.ts';
import { deleteUnit } from './delete-unit.ts';
import { listColleagues } from './list-colleagues.ts';
import { listEmployees } from './list-employees.ts';
import { listUnits } from './list-units.ts';
import { showEmployee } from './show-employee.ts';
import { showOrganisation } from './show-organisation.ts';

/**
 * The organisation, its units and its people. `endAccess` is what access does when somebody leaves, `assertUnlocked` what the
 * works council's agreement says to a change of settings.
 */
export function organisationModule({ endAccess, assertUnlocked }: { endAccess: EndAccess; assertUnlocked: AssertUnlocked }): FeatureModule {
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
      changeEmployee: (context, input) => changeEmployee(context, endAccess, input),
    },
  });
}
