import type { ExpressionBuilder } from 'kysely';
import type { Rows } from '#db/rows.ts';
import type { Employee } from '#platform/http/actor.ts';

/** What the rule looks at. */
export interface Owned {
  author_id: string;
}

/** Who may change, delete and bring back an impression: its author, while still a guest here. Nobody else, whatever the role. */
export function mayEdit(actor: Employee, impression: Owned): boolean {
  return actor.roles.has('guest') && impression.author_id === actor.id;
}

/** The same rule as a filter over `impressions.impression as i`. */
export function editableBy(actor: Employee) {
  return ({ eb, and, val }: ExpressionBuilder<Rows & { i: Rows['impressions.impression'] }, 'i'>) =>
    and([eb(val(actor.roles.has('guest')), '=', true), eb('i.author_id', '=', actor.id)]);
}
