import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';
import { Problem } from '#platform/http/problem.ts';
import { themeProblems } from '../contract/problems.ts';

/**
 * Puts impressions into a theme, or notes that somebody suggests them. What stands there stays; what was suggested is accepted.
 * @throws Problem `unknown-evidence` when one of them is not there for the caller.
 */
export async function putEvidence(
  tx: Transaction,
  themeId: string,
  ids: readonly string[],
  { state, by, now }: { state: 'standing' | 'suggested'; by: string; now: Date },
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await tx.db
    .selectFrom('impressions.impression')
    .select('id')
    .where('id', '=', ({ fn, val }) => fn.any(val(wanted)))
    .where('removed_at', 'is', null)
    .execute();
  if (found.length < wanted.length) throw new Problem(themeProblems.unknownEvidence, { field: 'evidence' });
  await tx.db
    .insertInto('themes.membership')
    .values(wanted.map((id) => ({ theme_id: themeId, impression_id: id, state, added_by: by, added_at: now })))
    .onConflict((conflict) =>
      conflict.columns(['theme_id', 'impression_id']).doUpdateSet({
        state: sql`case when excluded.state = 'standing' then 'standing' else themes.membership.state end`,
      }),
    )
    .execute();
}
