import type { PoolClient } from 'pg';
import type { BackupTable } from './backup-format.ts';
import { relation } from './copy-out.ts';

/**
 * Takes away what stands between a table and the rows that once were in it: triggers that would act a second time, references
 * to rows that come later, and policies that would let the owner through only row by row. In the caller's transaction.
 * @returns what puts all of it back; references are checked against every row then.
 */
export async function liftGuards(client: PoolClient, tables: readonly BackupTable[]): Promise<() => Promise<void>> {
  const names = tables.map(relation);
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[]) order by 1, 2`,
    [names],
  );
  const { rows: forced } = await client.query<{ table: string }>(
    `select oid::regclass::text as table from pg_class where relforcerowsecurity and oid = any($1::regclass[]) order by 1`,
    [names],
  );
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of names) await client.query(`alter table ${table} disable trigger user`);
  for (const { table } of forced) await client.query(`alter table ${table} no force row level security`);
  return async () => {
    for (const { table, name, definition } of references) await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    for (const table of names) await client.query(`alter table ${table} enable trigger user`);
    for (const { table } of forced) await client.query(`alter table ${table} force row level security`);
  };
}
