import { sql } from 'kysely';
import { transact } from '#platform/db/transact.ts';
import { asEmployee } from '#platform/http/caller.ts';
import type { RequestContext } from '#platform/http/request-context.ts';
import { evidenceOf } from '#understand/search/server/evidence-of.ts';
import { visibleTo } from './policy.ts';
import { both } from './shape-theme.ts';

/** Themes a piece of evidence belongs to. */
export async function ofEvidence({ database, actor }: RequestContext, { evidenceId }: { evidenceId: string }) {
  const reader = asEmployee(actor);
  return transact(database, { path: 'evidence', actor: reader.id }, async (tx) => {
    await evidenceOf(tx, evidenceId);
    const rows = await tx.db
      .selectFrom('themes.membership as m')
      .innerJoin('impressions.impression as i', 'i.id', 'm.impression_id')
      .innerJoin('themes.theme as theme', 'theme.id', 'm.theme_id')
      .innerJoin('themes.theme as root', 'root.id', 'theme.root_id')
      .where('m.impression_id', '=', evidenceId)
      .where('root.removed_at', 'is', null)
      .where(visibleTo(reader))
      .groupBy(['root.id', 'root.title_de', 'root.title_en'])
      .select(['root.id', 'root.title_de', 'root.title_en', sql<boolean>`bool_and(m.state = 'suggested')`.as('suggested')])
      .orderBy('root.title_de')
      .orderBy('root.id')
      .execute();
    return { items: rows.map((row) => ({ id: row.id, title: both(row.title_de, row.title_en), suggested: row.suggested })) };
  });
}
