import type { ClientBase } from 'pg';

/** Asks the catalogue. `$1` is the list of the schemas described. */
export type Ask = <R extends object>(question: string) => Promise<R[]>;

/** Questions about these schemas, answered with every name in full. */
export async function asker(client: ClientBase, schemas: readonly string[]): Promise<Ask> {
  await client.query(`set search_path = ''`);
  return async <R extends object>(question: string) => (await client.query<R>(question, [schemas])).rows;
}

/** True for what belongs to an extension, which brings it itself. `object` is an expression for its oid. */
export function extensions(object: string, catalogue: string): string {
  return `exists (select from pg_depend x where x.classid = 'pg_catalog.${catalogue}'::regclass and x.objid = ${object} and x.deptype = 'e')`;
}
