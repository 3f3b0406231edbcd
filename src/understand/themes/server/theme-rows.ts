import { sql } from 'kysely';
import type { Transaction } from '#platform/db/transact.ts';

/** A theme and its figures. */
export interface ThemeRow {
  id: string;
  title_de: string;
  title_en: string;
  description_de: string;
  description_en: string;
  changed_at: Date;
  impressions: number;
  people: number;
  newest: Date | null;
  oldest: Date | null;
  kinds: Record<string, number>;
  suggestions: number;
}

/**
 * Themes that stand for themselves, with what belongs to them and to those that went into them; or the named one. Simulated
 * conversations never enter the figures, except in a demo company, which has no others.
 */
export async function themeRows(tx: Transaction, only?: string): Promise<ThemeRow[]> {
  const { rows } = await sql<ThemeRow>`
    with member as (
      select distinct on (t.root_id, i.id) t.root_id, m.state, i.author_id, i.kind, i.at,
        coalesce(i.origin, 'real') = 'real' or exists (select from platform.instance where born_as = 'demo') as counts
      from themes.membership m
      join themes.theme t on t.id = m.theme_id
      join impressions.impression i on i.id = m.impression_id and i.removed_at is null
      where ${only ?? null}::uuid is null or t.root_id = ${only ?? null}::uuid
      order by t.root_id, i.id, m.state
    ), standing as (
      select root_id, count(*)::int as impressions, count(distinct author_id)::int as people, max(at) as newest, min(at) as oldest
      from member where state = 'standing' and counts group by root_id
    ), per_kind as (
      select root_id, jsonb_object_agg(kind, impressions) as kinds
      from (select root_id, kind, count(*) as impressions from member where state = 'standing' and counts group by root_id, kind) each group by root_id
    ), suggested as (
      select root_id, count(*)::int as suggestions from member where state = 'suggested' group by root_id
    )
    select theme.id, title_de, title_en, description_de, description_en, changed_at,
      coalesce(impressions, 0) as impressions, coalesce(people, 0) as people, newest, oldest,
      coalesce(kinds, '{}') as kinds, coalesce(suggestions, 0) as suggestions
    from themes.theme theme
    left join standing on standing.root_id = theme.id
    left join per_kind on per_kind.root_id = theme.id
    left join suggested on suggested.root_id = theme.id
    where theme.merged_into is null and theme.removed_at is null and (${only ?? null}::uuid is null or theme.id = ${only ?? null}::uuid)
    order by impressions desc, newest desc nulls last, theme.id`.execute(tx.db);
  return rows;
}
