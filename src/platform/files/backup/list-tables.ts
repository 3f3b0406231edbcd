import type { ClientBase } from 'pg';
import type { BackupTable } from './backup-format.ts';
import { ownSchemas } from './own-schemas.ts';

/** Tables the migrator keeps for itself; the list of migrations stands in the backup on its own. */
const migrators = '^kysely_migration';

/** Every table of the product with the columns that are its content. */
export async function listTables(client: ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(
    `select n.nspname as schema, c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind = 'r' and n.nspname = any($1) and c.relname !~ $2
       and a.attgenerated = '' and a.atttypid <> 'xid8'::regtype
     group by n.nspname, c.relname
     order by n.nspname, c.relname`,
    [await ownSchemas(client), migrators],
  );
  return rows;
}
