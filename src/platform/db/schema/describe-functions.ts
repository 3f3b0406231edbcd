import { extensions, type Ask } from './query.ts';
import type { Described } from './in-dependency-order.ts';

/** Functions with their bodies. */
export async function describeFunctions(ask: Ask): Promise<Described[]> {
  return ask<Described>(`
    select p.oid::text as id, p.oid::regprocedure::text as name, rtrim(pg_get_functiondef(p.oid), E'\\n') || E';\\n' as text
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = any($1) and not ${extensions('p.oid', 'pg_proc')}`);
}

/** What happens by itself when rows change. */
export async function describeTriggers(ask: Ask): Promise<string[]> {
  const rows = await ask<{ text: string }>(`
    select pg_get_triggerdef(t.oid, true) || ';' as text from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and n.nspname = any($1) order by t.tgrelid::regclass::text, t.tgname`);
  return rows.map((row) => row.text);
}
