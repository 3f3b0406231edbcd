import { randomUUID } from 'node:crypto';
import { makeKey } from '#people/access/server/one-way-key.ts';
import { tokenPrefix } from '#people/access/server/authenticate-token.ts';
import type { Role } from '#platform/contract/audience.ts';
import type { OperationMeta } from '#platform/contract/operation.ts';
import { contract } from '../contract.ts';
import type { TestHouse } from './open-test-house.ts';

/** An employee of a test, with a key that may do whatever the employee's roles allow. */
export interface SeededEmployee {
  id: string;
  /** Bearer API token with all scopes: `house.call(…, { as: employee.key })`. */
  key: string;
  name: string;
  email: string;
}

export interface SeededEmployeeOptions {
  /** Guest by default. */
  roles?: readonly Role[];
  superior?: { id: string };
  unit?: { id: string };
  name?: string;
  language?: 'de' | 'en';
  active?: boolean;
  /** Permissions of the key instead of all. */
  scopes?: readonly string[];
}

/** The organisation of a test. */
export interface SeededPeople {
  units: { service: { id: string }; sales: { id: string } };
  employee(options?: SeededEmployeeOptions): Promise<SeededEmployee>;
}

/** Sets up an organisation with two units straight in the database; employees are added as the test needs them. */
export async function seedPeople(house: { db: Pick<TestHouse['db'], 'owner'> }): Promise<SeededPeople> {
  const db = house.db.owner.kysely;
  const units = { service: { id: randomUUID() }, sales: { id: randomUUID() } };
  await db.insertInto('platform.instance').values({ born_as: 'organisation' }).execute();
  await db.insertInto('people.organisation').values({ name: 'Testhaus' }).execute();
  await db
    .insertInto('people.unit')
    .values([
      { id: units.service.id, key: 'service', name_de: 'Kundenservice', name_en: 'Customer service' },
      { id: units.sales.id, key: 'sales', name_de: 'Vertrieb', name_en: 'Sales' },
    ])
    .execute();
  const everything = Object.values(contract).flatMap((feature) => Object.values(feature).map(permissionOf));
  let count = 0;
  return {
    units,
    async employee({ roles = ['guest'], superior, unit, name, language = 'de', active = true, scopes = everything } = {}) {
      count += 1;
      const person = { id: randomUUID(), name: name ?? `Person ${count}`, email: `person-${count}@example.org` };
      const { key, hash } = makeKey(tokenPrefix);
      await db
        .insertInto('people.employee')
        .values({ ...person, roles: [...roles], language, active, superior_id: superior?.id ?? null, unit_id: unit?.id ?? null })
        .execute();
      await db
        .insertInto('access.token')
        .values({
          id: randomUUID(),
          employee_id: person.id,
          name: 'test',
          hash,
          scopes: [...new Set(scopes)],
          // A test may move its clock by years.
          expires_at: new Date('9999-12-31T00:00:00Z'),
        })
        .execute();
      return { ...person, key };
    },
  };
}

function permissionOf(operation: { '~orpc': { meta: object } }): string {
  return (operation['~orpc'].meta as OperationMeta).permission;
}
