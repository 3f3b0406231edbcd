import { transact } from '#platform/db/transact.ts';
import { applicationRole } from '#platform/db/database.ts';
import { migrations } from '#platform/db/migrate.ts';
import type { StoreBeside } from '../open-store-beside.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const oldest = 150_000;

/** What every transaction without a path must find empty. */
const protectedTables = ['conversations.conversation', 'conversations.event', 'consent.ledger', 'impressions.impression', 'impressions.quote'];

/** The server, its schema, the role the product works as, and whether the policies hold. */
export async function checkDatabase(store: StoreBeside): Promise<Finding[]> {
  return [await server(store), await schema(store), await role(store), await policies(store)];
}

async function server({ owner, server }: StoreBeside): Promise<Finding> {
  const { rows } = await owner.pool.query<{ version: string; number: number }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number`,
  );
  const { version = '', number = 0 } = rows[0] ?? {};
  const how = { running: 'running with Ohrensessel', started: 'started for this look; Ohrensessel is not running', external: 'at DATABASE_URL' }[server];
  if (number < oldest) return fail('database', `PostgreSQL ${version}, ${how}`, 'PostgreSQL 15 or later is needed.');
  return ok('database', `PostgreSQL ${version}, ${how}`);
}

async function schema({ owner }: StoreBeside): Promise<Finding> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('platform.kysely_migration') is not null as there`);
  if (!known.rows[0]?.there) return warn('schema', 'the database is empty', 'Start once with `npm start`.');
  const { rows } = await owner.pool.query<{ name: string }>('select name from platform.kysely_migration order by name');
  const applied = rows.map((row) => row.name);
  const ours = Object.keys(await migrations());
  const unknown = applied.filter((name) => !ours.includes(name));
  const missing = ours.filter((name) => !applied.includes(name));
  if (unknown.length > 0) return fail('schema', `has ${unknown.join(', ')}, which this release does not know`, 'Start the newer release that wrote it.');
  if (missing.length > 0) return warn('schema', `${missing.length} migrations are still to come`, 'The next start applies them. Write a backup first.');
  return ok('schema', `${applied.length} migrations, up to ${applied.at(-1)}`);
}

async function role({ owner }: StoreBeside): Promise<Finding> {
  const { rows } = await owner.pool.query<{ bypasses: boolean; owns: number }>(
    `select rolbypassrls or rolsuper as bypasses, (select count(*)::int from pg_class c where c.relowner = r.oid) as owns
     from pg_roles r where rolname = $1`,
    [applicationRole],
  );
  const [found] = rows;
  if (!found) return warn('role', `${applicationRole} does not exist yet`, 'Start once with `npm start`.');
  if (found.bypasses) return fail('role', `${applicationRole} passes by row-level security`, `alter role ${applicationRole} nosuperuser nobypassrls`);
  if (found.owns > 0) return fail('role', `${applicationRole} owns ${found.owns} tables, and owners pass by their policies`, 'Give them back to the owner of the database: alter table … owner to …');
  return ok('role', `${applicationRole} owns nothing and passes by no policy`);
}

/** Asks as the product does, without a path: whatever it then sees, anybody could. */
async function policies({ application, owner }: StoreBeside): Promise<Finding> {
  const { rows } = await owner.pool.query<{ name: string; guarded: boolean }>(
    `select name, coalesce((select relrowsecurity and exists (select from pg_policy where polrelid = c.oid) from pg_class c where c.oid = to_regclass(name)), true) as guarded,
            to_regclass(name) is not null as there
     from unnest($1::text[]) as name`,
    [protectedTables],
  );
  const open = rows.filter((row) => !row.guarded).map((row) => row.name);
  const seen = await transact(application, { path: 'none', actor: null }, async ({ db }) => {
    const visible: string[] = [];
    for (const name of protectedTables as Array<'conversations.conversation'>) {
      const row = await db.selectFrom(name).select(({ lit }) => lit(1).as('one')).limit(1).executeTakeFirst();
      if (row) visible.push(name);
    }
    return visible;
  }).catch((error: { code?: string }) => {
    // The schema is not there yet, or older; that was said above.
    if (error.code === '42P01' || error.code === '3F000' || error.code === '42704') return [];
    throw error;
  });
  const unguarded = [...new Set([...open, ...seen])];
  if (unguarded.length > 0) return fail('policies', `${unguarded.join(', ')} can be read without a path`, 'Somebody changed the policies: compare with db/schema.sql, or restore a backup.');
  return ok('policies', 'without a path nothing is seen');
}
