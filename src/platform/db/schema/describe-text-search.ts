import type { Ask } from './query.ts';

/** Dictionaries and configurations of full-text search. */
export async function describeTextSearch(ask: Ask): Promise<string[]> {
  const dictionaries = await ask<{ text: string }>(`
    select format('create text search dictionary %I.%I (template = %I.%I%s);', n.nspname, d.dictname, tn.nspname, t.tmplname, ', ' || d.dictinitoption) as text
    from pg_ts_dict d join pg_namespace n on n.oid = d.dictnamespace join pg_ts_template t on t.oid = d.dicttemplate join pg_namespace tn on tn.oid = t.tmplnamespace
    where n.nspname = any($1) order by 1`);
  const configurations = await ask<{ text: string }>(`
    select format('create text search configuration %I.%I (parser = %I.%I);', n.nspname, c.cfgname, pn.nspname, p.prsname) ||
      coalesce(E'\\n' || string_agg(mapping, E'\\n' order by mapping), '') as text
    from pg_ts_config c join pg_namespace n on n.oid = c.cfgnamespace join pg_ts_parser p on p.oid = c.cfgparser join pg_namespace pn on pn.oid = p.prsnamespace
    left join lateral (
      select format('alter text search configuration %I.%I add mapping for %s with %s;', n.nspname, c.cfgname, string_agg(alias, ', ' order by alias), dictionaries) as mapping
      from (
        select tt.alias, string_agg(m.mapdict::regdictionary::text, ', ' order by m.mapseqno) as dictionaries
        from pg_ts_config_map m join ts_token_type(c.cfgparser) tt on tt.tokid = m.maptokentype
        where m.mapcfg = c.oid group by tt.alias
      ) one group by dictionaries
    ) mappings on true
    where n.nspname = any($1) group by n.nspname, c.cfgname, pn.nspname, p.prsname order by 1`);
  return [...dictionaries, ...configurations].map((row) => row.text);
}
