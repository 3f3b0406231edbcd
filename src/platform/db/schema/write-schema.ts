import type { Database } from '../database.ts';
import { describeFunctions, describeTriggers } from './describe-functions.ts';
import { describeGrants, describePolicies } from './describe-rights.ts';
import { describeReferences, describeTables, describeViews } from './describe-tables.ts';
import { describeTextSearch } from './describe-text-search.ts';
import { inDependencyOrder } from './in-dependency-order.ts';
import { asker, extensions, type Ask } from './query.ts';

/**
 * What a database of ours looks like, as SQL that makes an equal one: read from the catalogue, so it says what is there and
 * not how it came about. Equal databases yield equal text.
 * @throws Error naming a kind of object this description does not know yet.
 */
export async function writeSchema(owner: Database): Promise<string> {
  const client = await owner.pool.connect();
  try {
    const schemas = await client.query<{ name: string }>(`
      select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker') order by nspname`);
    const names = schemas.rows.map((row) => row.name);
    const ask = await asker(client, names);
    await assertDescribable(ask);
    const objects = [...(await describeTables(ask)), ...(await describeViews(ask)), ...(await describeFunctions(ask))];
    const parts = [
      ['Extensions', await describeExtensions(ask)],
      ['Schemas', names.map((name) => `create schema ${name};`)],
      ['Text search', await describeTextSearch(ask)],
      ['Tables, views and functions', (await inDependencyOrder(ask, objects)).map(({ text }) => text)],
      ['References', await describeReferences(ask)],
      ['Triggers', await describeTriggers(ask)],
      ['Row-level security', await describePolicies(ask)],
      ['Rights', await describeGrants(ask)],
    ] as const;
    const body = parts.filter(([, statements]) => statements.length > 0).map(([title, statements]) => `-- ${title}\n${statements.join('\n').trimEnd()}\n`);
    return [heading, ...body].join('\n');
  } finally {
    // It searches nothing by itself any more.
    client.release(true);
  }
}

const heading = `-- Written by \`npm run db:describe\` from the migrated database. Do not edit: write a migration.
-- Functions may speak of tables that come later.
set check_function_bodies = off;
`;

async function describeExtensions(ask: Ask): Promise<string[]> {
  const rows = await ask<{ text: string }>(`
    select format('create extension %I with schema %I;', e.extname, n.nspname) as text
    from pg_extension e join pg_namespace n on n.oid = e.extnamespace where $1::text[] is not null and e.extname <> 'plpgsql' order by 1`);
  return rows.map((row) => row.text);
}

/** What is left out of the description would silently differ. */
async function assertDescribable(ask: Ask): Promise<void> {
  const unknown = await ask<{ what: string }>(`
    select 'type ' || t.oid::regtype::text as what from pg_type t join pg_namespace n on n.oid = t.typnamespace
      where n.nspname = any($1) and t.typtype in ('e', 'd', 'r', 'm') or n.nspname = any($1) and t.typtype = 'c' and (select relkind from pg_class where oid = t.typrelid) = 'c'
    union all
    select 'relation ' || c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and (c.relkind in ('m', 'p', 'f')
        or c.relkind = 'S' and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'i'))
    union all
    select 'aggregate or procedure ' || p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname = any($1) and p.prokind <> 'f' and not ${extensions('p.oid', 'pg_proc')}
    union all
    select 'disabled trigger ' || t.tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = any($1) and not t.tgisinternal and t.tgenabled <> 'O'`);
  if (unknown.length > 0) throw new Error(`the description of the database does not know: ${unknown.map((row) => row.what).join(', ')}`);
}
