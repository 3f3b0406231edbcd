import { sql } from 'kysely';
import { houseZone } from '#people/organisation/server/house-zone.ts';
import type { Transaction } from '#platform/db/transact.ts';

/** Kept thanks with what they are about, on the transaction's path; add conditions on `t`. */
export function thanksRows(tx: Transaction) {
  return tx.db
    .selectFrom('praise.thanks as t')
    .leftJoin('conversations.reason as reason', 'reason.id', 't.reason_id')
    .leftJoin('conversations.reason as step', 'step.id', 'reason.parent_id')
    .leftJoin('conversations.brand as brand', 'brand.id', 't.brand_id')
    .leftJoin('conversations.product as product', 'product.id', 't.product_id')
    .leftJoin('people.unit as unit', 'unit.id', 't.unit_id')
    .leftJoin('people.employee as earner', 'earner.id', 't.earner_id')
    .leftJoin('people.employee as thanked', (join) => join.on(sql<boolean>`thanked.id = coalesce(t.earner_id, t.keeper_id)`).on('t.shows_name', '=', true).on('thanked.forgotten_at', 'is', null))
    .selectAll('t')
    .select([
      'reason.name_de as reason_de',
      'reason.name_en as reason_en',
      'step.id as step_id',
      'step.name_de as step_de',
      'step.name_en as step_en',
      'brand.name as brand',
      'product.name_de as product_de',
      'product.name_en as product_en',
      'unit.name_de as unit_de',
      'unit.name_en as unit_en',
      'thanked.name as agent',
      'earner.name as earner',
    ])
    .select(sql<string>`to_char(t.said_at at time zone ${houseZone}, 'YYYY-MM-DD')`.as('said_on'))
    .select(sql<boolean>`exists (select from praise.picture p where p.thanks_id = t.id)`.as('has_picture'));
}

/** One of them. */
export type ThanksRow = Awaited<ReturnType<ReturnType<typeof thanksRows>['executeTakeFirstOrThrow']>>;
