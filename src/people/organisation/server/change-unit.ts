import { sql } from 'kysely';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Bilingual } from '../contract/bilingual.ts';
import { organisationProblems } from '../contract/problems.ts';
import type { Unit } from '../contract/unit.ts';
import { asUnit } from './as-unit.ts';
import { lockStructure } from './lock-structure.ts';
import { refuseConstraint } from './refuse-constraint.ts';
import { unitRefusals } from './unit-refusals.ts';

interface Change {
  unitId: string;
  name?: Bilingual;
  parentId?: string | null;
}

/** Renames a unit or moves it below another one. @throws Problem `circle` when that one stands below it. */
export async function changeUnit({ actor, database }: RequestContext, { unitId, name, parentId }: Change): Promise<Unit> {
  return transact(database, { path: 'none', actor: asEmployee(actor).id }, async (tx) => {
    await lockStructure(tx);
    const values = { ...(name && { name_de: name.de, name_en: name.en }), ...(parentId !== undefined && { parent_id: parentId }) };
    if (Object.keys(values).length > 0) {
      await refuseConstraint(unitRefusals, () => tx.db.updateTable('people.unit').set(values).where('id', '=', unitId).execute());
    }
    const row = await tx.db.selectFrom('people.unit').selectAll().where('id', '=', unitId).executeTakeFirst();
    if (!row) throw new Problem(problems.notFound);
    if (parentId && (await standsBelowItself(tx, unitId))) throw new Problem(organisationProblems.circle, { field: 'parentId' });
    return asUnit(row);
  });
}

async function standsBelowItself({ db }: Transaction, unitId: string): Promise<boolean> {
  const { rows } = await sql`
    with recursive above (id, parent_id) as (
      select id, parent_id from people.unit where id = ${unitId}
      union all
      select parent.id, parent.parent_id from above join people.unit parent on parent.id = above.parent_id
    ) cycle id set circle using path
    select from above where circle`.execute(db);
  return rows.length > 0;
}
