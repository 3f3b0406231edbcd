import { sql } from 'kysely';
import { transact, type Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { driveProblems } from '../contract/problems.ts';
import { assertDays } from './assert-days.ts';
import { assertSigner } from './assert-signer.ts';
import { loadDrive } from './own-drive.ts';
import { shapeDrive } from './shape-drive.ts';

/** What somebody says when they start a drive. */
export interface NewDrive {
  id: string;
  sentence: string;
  from: string;
  until: string;
  unitId: string | null;
  signerId: string | null;
}

/** Invites a team, or everybody, to collect thanks. @throws Problem `drive-days`, `drive-other-unit`, `drive-signer-unknown`, `drive-id-taken`. */
export async function start({ database, actor, now }: RequestContext, input: NewDrive): Promise<Drive> {
  const caller = asEmployee(actor);
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    if (!(await isKnown(tx, caller, input.id))) {
      await assertDays(tx, input, now());
      await assertReach(tx, caller, input.unitId);
      await assertSigner(tx, input.signerId);
      const { id, sentence, from, until, unitId, signerId } = input;
      const started = { id, sentence, from_on: from, until_on: until, unit_id: unitId, started_by: caller.id, started_at: now(), signer_id: signerId };
      await tx.db.insertInto('drives.drive').values(started).onConflict((conflict) => conflict.doNothing()).execute();
      // Sent twice at once, the other one may have been first.
      await isKnown(tx, caller, input.id);
    }
    return shapeDrive(tx, caller, await loadDrive(tx, caller, input.id, now()));
  });
}

/** Whether the caller started it already. @throws Problem `drive-id-taken` if somebody else did. */
async function isKnown(tx: Transaction, caller: Employee, id: string): Promise<boolean> {
  const known = await tx.db.selectFrom('drives.drive').select('started_by').where('id', '=', id).executeTakeFirst();
  if (known && known.started_by !== caller.id) throw new Problem(driveProblems.idTaken, { field: 'id' });
  return known !== undefined;
}

/** A lead invites their own unit, or one below. */
async function assertReach(tx: Transaction, { roles, unitId: own }: Employee, unitId: string | null): Promise<void> {
  if (roles.has('steward') && unitId === null) return;
  const { rows } = await sql<{ reaches: boolean }>`
    with recursive above as (
      select id, parent_id from people.unit where id = ${unitId}
      union select u.id, u.parent_id from people.unit u join above a on u.id = a.parent_id
    )
    select exists (select from above where ${roles.has('steward')} or id = ${own}) as reaches`.execute(tx.db);
  if (!rows[0]?.reaches) throw new Problem(driveProblems.otherUnit, { field: 'unitId' });
}
