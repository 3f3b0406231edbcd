import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** When the day of `now` began where the organisation is. */
export async function midnight({ db }: Transaction, now: Date): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select date_trunc('day', ${now}::timestamptz, coalesce((select time_zone from people.organisation), 'Europe/Berlin')) as at`.execute(db);
  return rows[0]?.at ?? now;
}
