import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { organisationProblems } from '../contract/problems.ts';

/**
 * Run after a change of roles or activity, under {@link lockStructure}.
 * @throws Problem `last-admin` when nobody active would administer any more.
 */
export async function keepAnAdmin({ db }: Transaction): Promise<void> {
  const admin = await db
    .selectFrom('people.employee')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`'admin' = any(roles)`)
    .limit(1)
    .executeTakeFirst();
  if (!admin) throw new Problem(organisationProblems.lastAdmin);
}
