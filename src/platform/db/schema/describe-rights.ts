import { extensions, type Ask } from './query.ts';

/** Row-level security: which tables have it, and what it lets through. */
export async function describePolicies(ask: Ask): Promise<string[]> {
  const guarded = await ask<{ text: string }>(`
    select format('alter table %s enable row level security;', c.oid::regclass) ||
      case when c.relforcerowsecurity then format(E'\\nalter table %s force row level security;', c.oid::regclass) else '' end as text
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and n.nspname = any($1) order by 1`);
  const policies = await ask<{ text: string }>(`
    select format('create policy %I on %s%s for %s%s%s%s;', p.polname, p.polrelid::regclass,
      case when p.polpermissive then '' else ' as restrictive' end,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
      case when p.polroles = '{0}' then '' else ' to ' || (select string_agg(quote_ident(rolname), ', ' order by rolname) from pg_roles where oid = any(p.polroles)) end,
      E'\\n  using (' || pg_get_expr(p.polqual, p.polrelid, true) || ')', E'\\n  with check (' || pg_get_expr(p.polwithcheck, p.polrelid, true) || ')') as text
    from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = any($1)
    order by p.polrelid::regclass::text, p.polname`);
  return [...guarded, ...policies].map((row) => row.text);
}

/** Who may do what. The owner's own rights go without saying, and so does that everybody may call a function unless it is said. */
export async function describeGrants(ask: Ask): Promise<string[]> {
  const rows = await ask<{ text: string }>(`
    with given as (
      select 'schema ' || quote_ident(n.nspname) as object, 1 as place, n.nspowner as owner, n.nspacl as acl, '' as columns
      from pg_namespace n where n.nspname = any($1)
      union all
      select c.oid::regclass::text, 2, c.relowner, c.relacl, '' from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'v') and n.nspname = any($1) and c.relname !~ '^kysely_migration'
      union all
      select c.oid::regclass::text, 3, c.relowner, a.attacl, format(' (%I)', a.attname) from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where a.attacl is not null and n.nspname = any($1)
      union all
      select 'function ' || p.oid::regprocedure::text, 4, p.proowner, p.proacl, '' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where p.proacl is not null and n.nspname = any($1) and not ${extensions('p.oid', 'pg_proc')}
    ), grants as (
      select object, place, columns, g.grantee, string_agg(lower(g.privilege_type) || columns, ', ' order by lower(g.privilege_type)) as rights
      from given, aclexplode(acl) g where g.grantee <> owner group by object, place, columns, g.grantee
    )
    select text from (
      select place, object, 1 as step, format('grant %s on %s to %s;', rights, object, case grantee when 0 then 'public' else grantee::regrole::text end) as text from grants
      union all
      select place, object, 0, format('revoke all on %s from public;', object) from given where place = 4 and not exists (select from aclexplode(acl) where grantee = 0)
    ) each order by place, object, step, text`);
  return rows.map((row) => row.text);
}
