import { sql, type RawBuilder } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { HangingPlace } from '../../contract/hung-praise.ts';
import type { Mood } from '../../contract/mood.ts';
import type { PraiseChannel } from '../../contract/praise-channel.ts';
import { thanksRows } from './thanks-rows.ts';
import { wordsOccur } from './words-occur.ts';

/** What is asked of what hangs. Days are those of the calendar where the organisation is. */
export interface HungQuestion {
  scope: HangingPlace;
  since?: string;
  /** Said on this day or earlier. */
  until?: string;
  /** In which language. */
  spoken?: 'de' | 'en';
  unit?: string;
  product?: string;
  brand?: string;
  step?: string;
  mood?: Mood;
  channel?: PraiseChannel;
  q?: string;
}

/** The rows of what hangs, on path `praise`. */
export function hungRows(tx: Transaction, { scope, since, until, spoken, unit, product, brand, step, mood, channel, q }: HungQuestion) {
  let query = thanksRows(tx)
    .where('t.state', '=', 'standing')
    .where('t.removed_at', 'is', null)
    .where('t.waits', '=', false)
    .where(sql<boolean>`(t.quote or t.publish or t.noted_may is not null)`);
  if (scope === 'outside') query = query.where(({ or, eb }) => or([eb('t.publish', '=', true), eb('t.noted_may', '=', 'outside')]));
  if (since !== undefined) query = query.where('t.said_at', '>=', beginningOf(sql`${since}::date`));
  if (until !== undefined) query = query.where('t.said_at', '<', beginningOf(sql`${until}::date + 1`));
  if (spoken !== undefined) query = query.where('t.language', '=', spoken);
  if (unit !== undefined) query = query.where('t.unit_id', '=', unit);
  if (product !== undefined) query = query.where('t.product_id', '=', product);
  if (brand !== undefined) query = query.where('t.brand_id', '=', brand);
  if (step !== undefined) query = query.where('step.id', '=', step);
  if (mood !== undefined) query = query.where('t.mood', '=', mood);
  if (channel !== undefined) query = query.where('t.channel', '=', channel);
  return q === undefined ? query : query.where(wordsOccur(q));
}

/** The moment a day begins where the organisation is. As a question of its own: beside row-level security no index is asked for anything else. */
function beginningOf(day: RawBuilder<unknown>): RawBuilder<Date> {
  return sql<Date>`(select (${day})::timestamp at time zone ${houseZone})`;
}
