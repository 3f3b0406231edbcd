import { randomUUID } from 'node:crypto';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { once } from '#platform/http/idempotency.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Bilingual } from '../contract/bilingual.ts';
import type { Unit } from '../contract/unit.ts';
import { asUnit } from './as-unit.ts';
import { lockStructure } from './lock-structure.ts';
import { refuseConstraint } from './refuse-constraint.ts';
import { unitKey } from './unit-key.ts';
import { unitRefusals } from './unit-refusals.ts';

interface NewUnit {
  name: Bilingual;
  key?: string;
  parentId?: string | null;
}

/** Adds a unit. */
export async function createUnit(context: RequestContext, input: NewUnit): Promise<Unit> {
  const scope = { path: 'none', actor: asEmployee(context.actor).id };
  return transact(context.database, scope, async (tx) => {
    await lockStructure(tx);
    const { id } = await once(context, tx, 'units.create', input, () => write(tx, input));
    const row = await tx.db.selectFrom('people.unit').selectAll().where('id', '=', id).executeTakeFirst();
    // A retry may come after the unit was removed.
    if (!row) throw new Problem(problems.notFound);
    return asUnit(row);
  });
}

async function write({ db }: Transaction, { name, key, parentId }: NewUnit): Promise<{ id: string }> {
  const units = await db.selectFrom('people.unit').select('key').execute();
  const unit = {
    id: randomUUID(),
    key: key ?? unitKey(name.de, new Set(units.map((row) => row.key))),
    name_de: name.de,
    name_en: name.en,
    parent_id: parentId ?? null,
  };
  await refuseConstraint(unitRefusals, () => db.insertInto('people.unit').values(unit).execute());
  return { id: unit.id };
}
