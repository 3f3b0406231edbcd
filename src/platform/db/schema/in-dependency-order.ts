import type { Ask } from './query.ts';

/** A table, view or function and the statement that makes it. */
export interface Described {
  /** Its oid. */
  id: string;
  name: string;
  text: string;
}

/** Orders objects by name, except that whatever one needs comes before it. References between tables do not count. */
export async function inDependencyOrder(ask: Ask, objects: readonly Described[]): Promise<Described[]> {
  const edges = await ask<{ dependent: string; needed: string }>(`
    select distinct coalesce(d.adrelid, k.conrelid, r.ev_class, i.indrelid, p.objid)::text as dependent, p.refobjid::text as needed
    from pg_depend p
    left join pg_attrdef d on p.classid = 'pg_attrdef'::regclass and d.oid = p.objid
    left join pg_constraint k on p.classid = 'pg_constraint'::regclass and k.oid = p.objid
    left join pg_rewrite r on p.classid = 'pg_rewrite'::regclass and r.oid = p.objid
    left join pg_index i on p.classid = 'pg_class'::regclass and i.indexrelid = p.objid
    where $1::text[] is not null and p.refclassid in ('pg_class'::regclass, 'pg_proc'::regclass)
      and p.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_rewrite'::regclass, 'pg_class'::regclass, 'pg_proc'::regclass)
      and p.deptype in ('n', 'a') and coalesce(k.contype, ' ') <> 'f'`);
  const needs = Map.groupBy(edges, (edge) => edge.dependent);
  const byId = new Map(objects.map((object) => [object.id, object]));
  const placed = new Set<string>();
  const ordered: Described[] = [];
  const place = (object: Described) => {
    if (placed.has(object.id)) return;
    placed.add(object.id);
    const needed = (needs.get(object.id) ?? []).map((edge) => byId.get(edge.needed)).filter((each) => each !== undefined);
    for (const each of needed.sort(byName)) place(each);
    ordered.push(object);
  };
  for (const object of objects.toSorted(byName)) place(object);
  return ordered;
}

function byName(a: Described, b: Described): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
