import { problems } from '#platform/contract/well-known-problems.ts';
import { onPath } from '#platform/db/on-path.ts';
import type { Transaction } from '#platform/db/transact.ts';
import type { Employee } from '#platform/http/actor.ts';
import { Problem } from '#platform/http/problem.ts';
import type { Praise } from '../../contract/praise.ts';
import { thanksRows, type ThanksRow } from '../hung/thanks-rows.ts';
import { shapePraise } from './shape-praise.ts';

/**
 * A thanks as its keeper sees it; on path `serving`, which knows their conversations.
 * @throws Problem `not-found`, the same whether it does not exist or a colleague keeps it.
 */
export async function ownPraise(tx: Transaction, keeper: Employee, id: string): Promise<Praise> {
  const [row] = await onPath(tx, 'praise', (own) => ownRows(own, keeper).where('t.id', '=', id).where('t.removed_at', 'is', null).execute());
  if (!row) throw new Problem(problems.notFound);
  const [praise] = await shapeOwn(tx, keeper, [row]);
  if (!praise) throw new Problem(problems.notFound);
  return praise;
}

/** Everything a keeper keeps; on path `praise`. */
export function ownRows(tx: Transaction, keeper: Employee) {
  return thanksRows(tx).where('t.keeper_id', '=', keeper.id);
}

/** Locks one for the rest of the transaction; removed ones too. @throws Problem `not-found`. */
export async function lockOwn(tx: Transaction, keeper: Employee, id: string): Promise<ThanksRow> {
  await tx.db.selectFrom('praise.thanks').select('id').where('id', '=', id).where('keeper_id', '=', keeper.id).forUpdate().execute();
  const row = await ownRows(tx, keeper).where('t.id', '=', id).executeTakeFirst();
  if (!row) throw new Problem(problems.notFound);
  return row;
}

/** Shapes rows of one keeper, with the units that helped and the cases they come from; on path `serving`. */
export async function shapeOwn(tx: Transaction, keeper: Employee, rows: readonly ThanksRow[]): Promise<Praise[]> {
  if (rows.length === 0) return [];
  const conversations = rows.flatMap(({ conversation_id: id }) => (id === null ? [] : [id]));
  const cases = await tx.db
    .selectFrom('conversations.conversation')
    .select(['id', 'state'])
    .where('id', '=', ({ fn, val }) => fn.any(val(conversations)))
    .where('agent_id', '=', keeper.id)
    .execute();
  const helpers = await onPath(tx, 'praise', (own) =>
    own.db
      .selectFrom('praise.helper as h')
      .innerJoin('people.unit as u', 'u.id', 'h.unit_id')
      .select(['h.thanks_id', 'u.id', 'u.name_de as de', 'u.name_en as en'])
      .where('h.thanks_id', '=', ({ fn, val }) => fn.any(val(rows.map(({ id }) => id))))
      .orderBy('u.name_de')
      .execute(),
  );
  const stateOf = new Map(cases.map(({ id, state }) => [id, state]));
  const helpersOf = Map.groupBy(helpers, (helper) => helper.thanks_id);
  return rows.map((row) =>
    shapePraise(row, {
      helpers: (helpersOf.get(row.id) ?? []).map(({ id, de, en }) => ({ id, de, en })),
      caseState: row.conversation_id === null ? undefined : stateOf.get(row.conversation_id),
    }),
  );
}
