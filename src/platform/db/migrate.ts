import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Migrator, NO_MIGRATIONS, type Migration } from 'kysely/migration';
import type { Database } from './database.ts';
import { applicationRole } from './database.ts';
import { NewerDatabase } from './newer-database.ts';

const directory = join(import.meta.dirname, '../../../db/migrations');

/** The migrations of this release, oldest first, by file name without ending. */
export async function migrations(from = directory): Promise<Record<string, Migration>> {
  const files = (await readdir(from)).filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file)).sort();
  const entries = files.map(async (file) => {
    const text = await readFile(join(from, file), 'utf8');
    return [file.replace(/\.sql$/, ''), { up: (db) => sql.raw(text).execute(db).then(() => undefined) } satisfies Migration] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

/**
 * Brings the database to this release, as its owner. Safe to run from several processes at once (the migrator holds a lock).
 * @returns names of the migrations that were applied.
 * @throws NewerDatabase when it stands beyond this release; Error naming the migration that failed, which left nothing behind.
 */
export async function migrate(owner: Database, options: { to?: string; from?: string } = {}): Promise<string[]> {
  await createApplicationRole(owner);
  const found = await migrations(options.from);
  const migrator = new Migrator({
    db: owner.kysely,
    provider: { getMigrations: async () => found },
    migrationTableSchema: 'platform',
  });
  const unknown = await unknownTo(found, owner);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  const { error, results } = await migrator.migrateTo(options.to ?? Object.keys(found).at(-1) ?? NO_MIGRATIONS);
  const failed = results?.find((result) => result.status === 'Error');
  if (error) throw new Error(failed ? `migration ${failed.migrationName} failed` : 'the migrations cannot be applied', { cause: error });
  // The product may know which migrations there were, to say whether it is ready.
  await sql
    .raw(
      `do $$
       begin
         perform pg_advisory_xact_lock(hashtext('ohrensessel: migrations are opened'));
         grant select on platform.kysely_migration to ${applicationRole};
       end $$`,
    )
    .execute(owner.kysely);
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName);
}

/** Migrations the database has been through and this program has not. */
async function unknownTo(found: Record<string, Migration>, { pool }: Database): Promise<string[]> {
  const { rows: [table] } = await pool.query<{ there: boolean }>(`select to_regclass('platform.kysely_migration') is not null as there`);
  if (!table?.there) return [];
  const { rows } = await pool.query<{ name: string }>('select name from platform.kysely_migration order by name');
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(found, name));
}

/**
 * Roles belong to the whole server, not to a database, so this one is created outside the line of migrations. An owner who may
 * not create roles finds it there, and may work as it, when the server's administrator has seen to that.
 */
async function createApplicationRole(owner: Database): Promise<void> {
  await sql
    .raw(
      `do $$
       declare
         may_become boolean;
       begin
         if not exists (select from pg_roles where rolname = '${applicationRole}') then
           begin
             create role ${applicationRole} nologin nobypassrls;
           exception when duplicate_object or unique_violation then null;
           end;
         end if;
         -- Since PostgreSQL 16 a member is not necessarily allowed to become the role.
         if current_setting('server_version_num')::int >= 160000 then
           may_become := pg_has_role(current_user, '${applicationRole}', 'SET');
         else
           may_become := pg_has_role(current_user, '${applicationRole}', 'MEMBER');
         end if;
         if not may_become then
           execute format('grant ${applicationRole} to %I', current_user);
         end if;
       end $$`,
    )
    .execute(owner.kysely);
}
