import type { Role } from '#platform/contract/audience.ts';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { organisationProblems } from '../contract/problems.ts';
import type { NewEmployee } from './add-employee.ts';
import { employeeRefusals } from './employee-refusals.ts';
import { keepAnAdmin } from './keep-an-admin.ts';
import { lockStructure } from './lock-structure.ts';
import { refuseConstraint } from './refuse-constraint.ts';
import { loadEmployee } from './show-employee.ts';
import { superiorsOf } from './superiors.ts';

/** Takes away everything an employee could sign in with, in the transaction that makes them inactive. */
export type EndAccess = (tx: Transaction, employeeId: string) => Promise<void>;

/** Ends what an employee may no longer do, in the transaction that changed their roles or superior. */
export type RightsChanged = (tx: Transaction, employeeId: string, roles: readonly Role[]) => Promise<void>;

type Change = Partial<NewEmployee> & { employeeId: string; active?: boolean };

/** Changes an employee. Open sockets are cut whenever rights change, so that nothing runs on under old ones. */
export async function changeEmployee(
  context: RequestContext,
  { endAccess, rightsChanged }: { endAccess: EndAccess; rightsChanged: RightsChanged },
  { employeeId, ...change }: Change,
) {
  const caller = asEmployee(context.actor);
  return transact(context.database, { path: 'none', actor: caller.id }, async (tx) => {
    await lockStructure(tx);
    if (change.superiorId) await assertNoCircle(tx, employeeId, change.superiorId);
    await write(tx, employeeId, change);
    await keepAnAdmin(tx);
    if (change.active === false) await endAccess(tx, employeeId);
    const changed = await loadEmployee(tx, caller, employeeId);
    if (changed.active && (change.roles || change.superiorId)) await rightsChanged(tx, employeeId, changed.roles);
    if (change.active === false || change.roles || change.unitId !== undefined) {
      tx.afterCommit(() => context.live.cut((actor) => actor.kind === 'employee' && actor.id === employeeId, 'rights changed'));
    }
    return changed;
  });
}

async function assertNoCircle(tx: Transaction, employeeId: string, superiorId: string): Promise<void> {
  const above = [superiorId, ...(await superiorsOf(tx, superiorId))];
  if (above.includes(employeeId)) throw new Problem(organisationProblems.circle, { field: 'superiorId' });
}

async function write({ db }: Transaction, id: string, change: Omit<Change, 'employeeId'>): Promise<void> {
  const { name, email, function: title, unitId, superiorId, roles, language, active } = change;
  const values = {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(title && { function_de: title.de, function_en: title.en }),
    ...(unitId !== undefined && { unit_id: unitId }),
    ...(superiorId !== undefined && { superior_id: superiorId }),
    ...(roles && { roles: [...roles] }),
    ...(language && { language }),
    ...(active !== undefined && { active }),
  };
  if (Object.keys(values).length === 0) return;
  const { numUpdatedRows } = await refuseConstraint(employeeRefusals, () =>
    db.updateTable('people.employee').set(values).where('id', '=', id).where('forgotten_at', 'is', null).executeTakeFirst(),
  );
  if (numUpdatedRows === 0n) throw new Problem(problems.notFound);
}
