import type { Database } from '../database.ts';
import { writeSchema } from './write-schema.ts';

/**
 * A migrated database as a release left it, as SQL: its schema and the names of the migrations it had. The road from there to
 * every later release is tested.
 */
export async function writeRelease(owner: Database): Promise<string> {
  const { rows } = await owner.pool.query<{ name: string }>('select name from platform.kysely_migration order by name');
  const names = rows.map(({ name }) => `  ('${name}', '2026-01-01T00:00:00.000Z')`).join(',\n');
  return `${await writeSchema(owner)}
-- Migrations
create table platform.kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null);
create table platform.kysely_migration_lock (id varchar(255) primary key, is_locked integer default 0 not null);
insert into platform.kysely_migration_lock values ('migration_lock', 0);
insert into platform.kysely_migration values
${names};
`;
}
