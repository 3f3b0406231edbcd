import type { Footing } from '#listen/gate/server/hangable.ts';
import type { ThanksRow } from './thanks-rows.ts';

/** What a stored thanks rests on, in the gate's words. */
export function footingOf({ state, removed_at, waits, quote, publish, noted_may }: Pick<ThanksRow, 'state' | 'removed_at' | 'waits' | 'quote' | 'publish' | 'noted_may'>): Footing {
  return { state, isRemoved: removed_at !== null, waits, quote, publish, noted: noted_may as Footing['noted'] };
}
