import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { LetterTime } from '../contract/outgoing-mail.ts';

/** Until somebody chooses: Fridays at seven. */
export const usualTime: LetterTime = { weekday: 5, hour: 7 };

/** The newest moment a letter was due, and the one after it. */
export interface DueLetter {
  at: Date;
  /** The Monday of its week, as a day. One letter per person and week, even if the weekday is changed within it. */
  week: string;
  next: Date;
}

/** When the last letter was due at `now`, where the organisation is; over changes of the clock too. */
export async function dueLetter({ db }: Transaction, { weekday, hour }: LetterTime, now: Date): Promise<DueLetter> {
  const { rows } = await sql<{ at: Date; week: string; next: Date }>`
    with zone as (select ${houseZone} as name),
    here as (select name, ${now}::timestamptz at time zone name as now from zone),
    this_week as (select name, now, date_trunc('week', now) + make_interval(days => ${weekday - 1}, hours => ${hour}) as due from here),
    last as (select name, case when due <= now then due else due - interval '7 days' end as due from this_week)
    select due at time zone name as at, to_char(date_trunc('week', due), 'YYYY-MM-DD') as week, (due + interval '7 days') at time zone name as next from last`.execute(db);
  const [due] = rows;
  if (!due) throw new Error('a week without an hour');
  return due;
}
