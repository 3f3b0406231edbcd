import pg from 'pg';

/**
 * Rebuilds the indexes of a database whose sorting rules have changed under it: a new version of the server may bring a
 * new ICU, and an index sorted by the old rules would no longer find everything. PostgreSQL only warns about it.
 * The database's own rules tell for all others: they come from the same library.
 */
export async function refreshCollations(client: pg.Client, onLog: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ outdated: string }>(`
    select datname as outdated from pg_database
     where datname = current_database() and datcollversion <> pg_database_collation_actual_version(oid)`);
  for (const { outdated } of rows) {
    onLog(`The sorting rules of this version are new: rebuilding the indexes of ${outdated}.`);
    const database = pg.escapeIdentifier(outdated);
    await client.query(`reindex database ${database}`);
    await refreshNamedCollations(client);
    // Last, so that an interrupted rebuild begins anew.
    await client.query(`alter database ${database} refresh collation version`);
  }
}

async function refreshNamedCollations(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(`
    select format('%I.%I', nspname, collname) as name
      from pg_collation join pg_namespace on pg_namespace.oid = collnamespace
     where collversion <> pg_collation_actual_version(pg_collation.oid)`);
  for (const { name } of rows) await client.query(`alter collation ${name} refresh version`);
}
