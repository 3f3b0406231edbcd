import type { Database } from '../db/database.ts';
import { transact } from '../db/transact.ts';

const day = 86_400_000;
/** A night or two may be missed, when the machine was off. */
const longest = 3 * day;

/**
 * Whether a nightly job that deletes for good may trust the calendar: its last night was a few days ago at most. After a longer gap,
 * be it that the house was closed or that somebody set the clock by months, it only takes note, and goes on the night after.
 */
export function nightAfterNight(database: Database, job: string, now: Date): Promise<boolean> {
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const last = await db.selectFrom('platform.night').select('at').where('job', '=', job).forUpdate().executeTakeFirst();
    await db
      .insertInto('platform.night')
      .values({ job, at: now })
      .onConflict((conflict) => conflict.column('job').doUpdateSet({ at: now }))
      .execute();
    return !last || now.getTime() - last.at.getTime() <= longest;
  });
}
