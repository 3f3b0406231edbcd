import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Rows } from '#db/rows.ts';
import { FastLane } from './fast-lane.ts';
import { withNamedStatements } from './named-statements.ts';
import type { StoreAway } from './store-away.ts';

// A calendar day is a day, not a moment in some time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

/** Role the product works as: owns nothing, bypasses no policy. */
export const applicationRole = 'ohrensessel_app';

/** Where the database is, in node-postgres' words. */
export type Connection = { connectionString: string } | { host: string; port: number; user: string; password: string; database: string };

/** An open database: the query builder and the pool beneath it. */
export interface Database extends AsyncDisposable {
  kysely: Kysely<Rows>;
  /** Random name of this pool among all that work on the same database; news it rings for carry it. */
  node: string;
  pool: pg.Pool;
  /** Runs one statement as it is written, for what happens often enough that the query builder's way would be felt. */
  ask<Row>(statement: string, values: readonly unknown[]): Promise<Row[]>;
  /** Connections beside the pool, for a question on one path that must not wait behind others. They end with the database. */
  fastLane(path: string): FastLane;
  close(): Promise<void>;
}

/** How a pool is opened. */
export interface DatabaseOptions {
  as: 'application' | 'owner';
  name?: string;
  size?: number;
  onError?: (error: Error) => void;
  /** Knows why no connection can be had, where somebody looks after the server. */
  whyAway?: () => StoreAway | undefined;
}

/**
 * Opens a pool. As `application` every connection works under {@link applicationRole}, so that row-level security
 * applies; as `owner` it may change the schema (migrations, backup, restore).
 */
export function openDatabase(connection: Connection, options: DatabaseOptions): Database {
  const node = randomUUID();
  const each = {
    ...connection,
    application_name: `ohrensessel ${options.name ?? options.as}`,
    options: `-c ohrensessel.node=${node}${options.as === 'application' ? ` -c role=${applicationRole}` : ''}`,
    // A peer that went away without a word is noticed in minutes, also by a connection that only listens.
    keepAlive: true,
    keepAliveInitialDelayMillis: 30_000,
  };
  const pool = new pg.Pool({ ...each, max: options.size ?? 16, connectionTimeoutMillis: 5_000, idleTimeoutMillis: 60_000 });
  // Without listeners a lost connection, idle or in use, would end the process.
  const onError = (error: Error) => options.onError?.(error);
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  const named = withNamedStatements(pool, options.whyAway);
  const kysely = new Kysely<Rows>({ dialect: new PostgresDialect({ pool: named as unknown as pg.Pool }) });
  const ask = async <Row>(statement: string, values: readonly unknown[]) => {
    const client = await named.connect();
    try {
      return (await client.query(statement, [...values])).rows as Row[];
    } finally {
      client.release();
    }
  };
  const lanes: FastLane[] = [];
  const fastLane = (path: string) => {
    const lane = new FastLane(each, path, onError);
    lanes.push(lane);
    return lane;
  };
  let closing: Promise<void> | undefined;
  const closeAll = async () => {
    await Promise.all(lanes.map((lane) => lane.close()));
    // Kysely ends the pool only if it was ever asked something.
    await kysely.destroy();
    if (!pool.ended) await pool.end();
  };
  const close = () => (closing ??= closeAll());
  return { kysely, node, pool, ask, fastLane, close, [Symbol.asyncDispose]: close };
}
