import { v7 } from 'uuid';
import { problems } from '#platform/contract/well-known-problems.ts';
import { transact } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import type { RequestContext } from '#platform/http/request-context.ts';

/** Adds or rewords a contact reason. A reason out of use stays on the conversations it names. */
export async function putReason(
  { database }: RequestContext,
  input: { key: string; de: string; en: string; parentKey: string | null; active: boolean },
) {
  return transact(database, { path: 'none', actor: null }, async ({ db }) => {
    const parent = input.parentKey === null ? null : await db.selectFrom('conversations.reason').select(['id', 'parent_id']).where('key', '=', input.parentKey).executeTakeFirst();
    // Two levels: a reason below a reason below a reason is no longer chosen with one glance.
    if (parent === undefined || parent?.parent_id || input.parentKey === input.key) {
      throw new Problem(problems.invalidInput, { errors: [{ field: 'parentKey', message: 'must be a reason of the first level' }] });
    }
    const values = { name_de: input.de, name_en: input.en, parent_id: parent?.id ?? null, active: input.active };
    const row = await db
      .insertInto('conversations.reason')
      .values({ id: v7(), key: input.key, ...values })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
      .returningAll()
      .executeTakeFirstOrThrow();
    return { id: row.id, key: row.key, de: row.name_de, en: row.name_en, parentId: row.parent_id, active: row.active };
  });
}
