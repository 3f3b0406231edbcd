import type { ExpressionBuilder } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Employee } from '#platform/http/actor.ts';

/** Who names, merges and fills themes: those who curate. */
export function mayCurate(actor: Employee): boolean {
  return actor.roles.has('steward');
}

/** Who sees that an impression was suggested for a theme: those who curate, and whoever wrote it. */
export function seesMembership(actor: Employee, membership: { state: string; author_id: string }): boolean {
  return membership.state === 'standing' || mayCurate(actor) || membership.author_id === actor.id;
}

type Joined = Rows & { m: Rows['themes.membership']; i: Rows['impressions.impression'] };

/** The same rule as a filter over `themes.membership as m` joined with `impressions.impression as i`. */
export function visibleTo(actor: Employee) {
  return ({ eb, or, val }: ExpressionBuilder<Joined, 'm' | 'i'>) =>
    or([eb('m.state', '=', 'standing'), eb(val(mayCurate(actor)), '=', true), eb('i.author_id', '=', actor.id)]);
}
