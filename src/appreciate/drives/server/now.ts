import { sql } from 'kysely';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import type { Drive } from '../contract/drive.ts';
import { shownAfter } from '../contract/limits.ts';
import { driveRows } from './drive-rows.ts';
import { shapeDrive } from './shape-drive.ts';

/** As many as stand above a page at a time. */
const most = 5;

/** What concerns the caller today: drives that run or ended lately and invite them, and those that wait for their word. */
export async function driveNow({ database, actor, now }: RequestContext): Promise<{ items: Drive[] }> {
  const caller = asEmployee(actor);
  const at = now();
  return transact(database, { path: 'none', actor: caller.id }, async (tx) => {
    // A day more than needed on both sides; the state of a drive decides.
    const rows = await driveRows(tx, caller, at)
      .where(sql<boolean>`d.until_on >= (${at}::timestamptz - make_interval(days => ${shownAfter + 1}))::date`)
      .orderBy('d.until_on')
      .orderBy('d.id')
      .limit(50)
      .execute();
    const items: Drive[] = [];
    for (const row of rows) {
      if (items.length === most) break;
      const drive = await shapeDrive(tx, caller, row);
      const isLate = at.getTime() > row.over_at.getTime() + shownAfter * 86_400_000;
      const waitsForWord = drive.can.sign && drive.word === null && !isLate;
      if (waitsForWord || (row.is_invited && drive.state !== 'planned' && !isLate)) items.push(drive);
    }
    return { items };
  });
}
