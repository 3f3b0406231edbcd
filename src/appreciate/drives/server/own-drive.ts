import { problems } from '#platform/contract/well-known-problems.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import { driveRows, type DriveRow } from './drive-rows.ts';
import { mayRun, maySign } from './policy.ts';

/** A drive the caller has to do with. @throws Problem `not-found`, the same whether there is none or it is not theirs to see. */
export async function loadDrive(tx: Transaction, caller: Employee, id: string, now: Date): Promise<DriveRow> {
  const row = await driveRows(tx, caller, now).where('d.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}

/** The same, locked, for whoever runs it. */
export async function lockRun(tx: Transaction, caller: Employee, id: string, now: Date): Promise<DriveRow> {
  const row = await lock(tx, caller, id, now);
  if (!mayRun(caller, row)) throw new Problem(problems.notFound);
  return row;
}

/** The same, locked, for whoever is asked for a word. */
export async function lockSigned(tx: Transaction, caller: Employee, id: string, now: Date): Promise<DriveRow> {
  const row = await lock(tx, caller, id, now);
  if (!maySign(caller, row)) throw new Problem(problems.notFound);
  return row;
}

async function lock(tx: Transaction, caller: Employee, id: string, now: Date): Promise<DriveRow> {
  await tx.db.selectFrom('drives.drive').select('id').where('id', '=', id).forUpdate().execute();
  return loadDrive(tx, caller, id, now);
}
