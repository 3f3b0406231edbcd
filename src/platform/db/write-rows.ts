import { sql } from 'kysely';
import type { Database } from './database.ts';

const types: Record<string, string> = {
  uuid: 'string', text: 'string', citext: 'string', varchar: 'string', int2: 'number', int4: 'number', float8: 'number',
  int8: 'string', numeric: 'string', bool: 'boolean', timestamptz: 'Timestamp', date: 'string', jsonb: 'Json', json: 'Json',
  bytea: 'Buffer', xid8: 'string', tsvector: 'string', name: 'string',
};

interface Column {
  relation: string;
  column: string;
  type: string;
  nullable: boolean;
  defaulted: boolean;
  generated: boolean;
}

/**
 * The row types of a migrated database as TypeScript, one entry per table or view, for `db/rows.ts`. Arrays are typed by
 * their element; columns with a default may be left out on insert.
 */
export async function writeRows(owner: Database): Promise<string> {
  const { rows } = await sql<Column>`
    select n.nspname || '.' || c.relname as relation, a.attname as column, t.typname as type,
           not a.attnotnull as nullable, a.atthasdef or a.attidentity <> '' as defaulted, a.attgenerated <> '' as generated
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'm', 'p')
    join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = a.atttypid
    where a.attnum > 0 and not a.attisdropped and c.relname !~ '^kysely_migration'
      and n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname !~ '^pg_'
    order by 1, a.attnum`.execute(owner.kysely);
  const byRelation = Map.groupBy(rows, (row) => row.relation);
  const interfaces = [...byRelation].map(([relation, columns]) => `  '${relation}': {\n${columns.map(line).join('')}  };\n`);
  return `// Written by \`npm run db:describe\` from the migrated database. Do not edit.
import type { ColumnType, GeneratedAlways } from 'kysely';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** A column with a default: may be left out on insert. */
type Generated<T> = T extends ColumnType<infer S, infer I, infer U> ? ColumnType<S, I | undefined, U> : ColumnType<T, T | undefined, T>;
/** JSON is parsed by a schema where it is read. */
type Json = ColumnType<unknown, string, string>;

export interface Rows {
${interfaces.join('')}}
`;
}

function line({ column, type, nullable, defaulted, generated }: Column): string {
  const isArray = type.startsWith('_');
  const base = types[isArray ? type.slice(1) : type] ?? 'string';
  const element = isArray ? `${base}[]` : base;
  const read = nullable ? `${element} | null` : element;
  return `    ${column}: ${generated ? `GeneratedAlways<${read}>` : defaulted ? `Generated<${read}>` : read};\n`;
}
