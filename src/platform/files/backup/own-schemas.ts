import type { ClientBase } from 'pg';

/** Schemas of the product, in the order of names: all but PostgreSQL's own, the extensions' and the job runner's. */
export async function ownSchemas(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select nspname as name from pg_namespace
    where nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'graphile_worker') order by nspname`);
  return rows.map((row) => row.name);
}
