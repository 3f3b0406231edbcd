import { randomUUID } from 'node:crypto';
import { company } from '#seeds/demo/company.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { addEmployee } from '#people/organisation/server/add-employee.ts';

/** Brings the demo company's organisation, units and people. */
export async function seedDemoPeople(tx: Transaction): Promise<void> {
  const { db } = tx;
  await db.insertInto('people.organisation').values({ name: company.name }).execute();
  const units = new Map(company.units.map((unit) => [unit.key, randomUUID()]));
  for (const { key, name, parent } of parentsFirst(company.units, (unit) => unit.parent)) {
    const unit = { id: units.get(key) ?? '', key, name_de: name.de, name_en: name.en, parent_id: (parent && units.get(parent)) ?? null };
    await db.insertInto('people.unit').values(unit).execute();
  }
  const people = new Map<string, string>();
  for (const person of parentsFirst(company.employees, (employee) => employee.superior)) {
    const { key, name, email, title, unit, superior, roles, language } = person;
    const unitId = units.get(unit);
    people.set(key, await addEmployee(tx, { name, email, function: title, unitId, superiorId: superior && people.get(superior), roles, language }));
  }
}

/** Orders entries so that whatever stands above comes first. */
function parentsFirst<T extends { key: string }>(entries: readonly T[], parentOf: (entry: T) => string | null): T[] {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const height = (entry: T): number => {
    const parent = byKey.get(parentOf(entry) ?? '');
    return parent ? height(parent) + 1 : 0;
  };
  return entries.toSorted((a, b) => height(a) - height(b));
}
