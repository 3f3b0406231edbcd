import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { furthestAhead, longestDrive } from '../contract/limits.ts';
import { driveProblems } from '../contract/problems.ts';

/** Days that make a drive, counted where the organisation is. @throws Problem `drive-days`. */
export async function assertDays(tx: Transaction, { from, until }: { from: string; until: string }, now: Date): Promise<void> {
  const { rows } = await sql<{ fits: boolean }>`
    select ${until}::date >= ${from}::date
      and ${until}::date - ${from}::date < ${longestDrive}
      and ${until}::date >= today.day
      and ${from}::date - today.day <= ${furthestAhead} as fits
    from (select (${now}::timestamptz at time zone ${houseZone})::date as day) today`.execute(tx.db);
  if (!rows[0]?.fits) throw new Problem(driveProblems.oddDays, { field: 'until' });
}
