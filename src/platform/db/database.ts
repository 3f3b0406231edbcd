import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Rows } from '#db/rows.ts';
import { withNamedStatements } from './named-statements.ts';

/** Role the product works as: owns nothing, bypasses no policy. */
export const applicationRole = 'ohrensessel_app';

/** Where the database is, in node-postgres' words. */
export type Connection = { connectionString: string } | { host: string; port: number; user: string; password: string; database: string };

/** An open database: the query builder and the pool beneath it. */
export interface Database extends AsyncDisposable {
  kysely: Kysely<Rows>;
  pool: pg.Pool;
  close(): Promise<void>;
}

/**
 * Opens a pool. As `application` every connection works under {@link applicationRole}, so that row-level security
 * applies; as `owner` it may change the schema (migrations, backup, restore).
 */
export function openDatabase(
  connection: Connection,
  options: { as: 'application' | 'owner'; size?: number; onError?: (error: Error) => void },
): Database {
  const pool = new pg.Pool({
    ...connection,
    max: options.size ?? 16,
    application_name: `ohrensessel ${options.as}`,
    options: options.as === 'application' ? `-c role=${applicationRole}` : undefined,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
  });
  // Without a listener a lost idle connection would end the process.
  pool.on('error', (error) => options.onError?.(error));
  const kysely = new Kysely<Rows>({ dialect: new PostgresDialect({ pool: withNamedStatements(pool) as unknown as pg.Pool }) });
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= kysely.destroy());
  return { kysely, pool, close, [Symbol.asyncDispose]: close };
}
