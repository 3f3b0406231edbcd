import type { QueryResultRow } from 'pg';
import type { EmbeddedConnection } from '../open-database.ts';
import { visit } from '../visit.ts';

/** Opens a connection, runs the statements one by one and returns the rows of the last. */
export function query<Row extends QueryResultRow>(
  connection: EmbeddedConnection,
  ...statements: string[]
): Promise<Row[]> {
  return visit(connection, async (client) => {
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  });
}
