import { createHash } from 'node:crypto';
import { escapeIdentifier, type ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { nameOf, type BackupTable, type TableProof } from './backup-format.ts';

/** How values are written, whatever the server's own settings; the same for writing, restoring and comparing. */
export const copySettings = `
  set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local client_encoding = 'UTF8';
  set local ohrensessel.path = 'backup'`;

const lineFeed = 0x0a;

/**
 * Streams a table's rows in the order of its columns as bytes of text, so that equal content is equal bytes on any server.
 * @param take is given each chunk; the next one is read when it is done.
 * @returns rows, bytes and SHA-256 of what was streamed.
 */
export async function copyOut(client: ClientBase, table: BackupTable, take: (chunk: Buffer) => Promise<void> = async () => undefined): Promise<TableProof> {
  const columns = table.columns.map(escapeIdentifier).join(', ');
  const order = await orderOf(client, table);
  const rows = client.query(copyTo(`copy (select ${columns} from ${relation(table)} order by ${order}) to stdout`));
  const hash = createHash('sha256');
  const proof: TableProof = { name: nameOf(table), rows: 0, bytes: 0, sha256: '' };
  for await (const chunk of rows as AsyncIterable<Buffer>) {
    hash.update(chunk);
    proof.bytes += chunk.length;
    // A line feed inside a value is written as two other characters.
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, at + 1)) proof.rows += 1;
    await take(chunk);
  }
  return { ...proof, sha256: hash.digest('hex') };
}

/** A table's name for SQL. */
export function relation({ schema, table }: Pick<BackupTable, 'schema' | 'table'>): string {
  return `${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
}

/** The primary key, else all columns; text by its bytes, as languages sort differently on different servers. */
async function orderOf(client: ClientBase, table: BackupTable): Promise<string> {
  const { rows } = await client.query<{ name: string; text: boolean; key: boolean }>(
    `select a.attname as name, t.typcollation <> 0 as text, k.place is not null as key
     from pg_attribute a
     join pg_type t on t.oid = a.atttypid
     left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     left join unnest(i.indkey::int2[]) with ordinality as k(number, place) on k.number = a.attnum
     where a.attrelid = $1::regclass and a.attname = any($2)
     order by k.place nulls last, a.attnum`,
    [relation(table), table.columns],
  );
  const keys = rows.filter((row) => row.key);
  return (keys.length > 0 ? keys : rows)
    .map(({ name, text, key }) => (text ? `${escapeIdentifier(name)} collate "C"` : key ? escapeIdentifier(name) : `${escapeIdentifier(name)}::text collate "C"`))
    .join(', ');
}
