import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Connection, Database } from '../db/database.ts';
import { Secrets } from '../db/secrets.ts';
import { Metrics } from '../health/server/metrics.ts';
import { Jobs } from '../jobs/jobs.ts';
import { Bell } from '../live/bell.ts';
import { LiveServer } from '../live/live-server.ts';
import { SteadyClock } from '../time/steady-clock.ts';
import { readHouseKey } from '../vault/house-key.ts';
import { Vault } from '../vault/vault.ts';
import type { Services } from './request-context.ts';

/**
 * Builds what all features share, once per process, over an open database.
 * @param now the wall clock; a test has its own.
 * @param steady the clock nobody sets, in milliseconds; with a wall clock of a test's own, one that never differs from it.
 */
export function openServices(
  config: Config,
  log: Logger,
  store: { application: Database; jobs: Database; connection: Connection },
  now?: () => Date,
  steady: (() => number) | undefined = now && (() => now().getTime()),
): Services {
  const clock = new SteadyClock(now, steady);
  const metrics = new Metrics();
  return {
    config,
    log,
    metrics,
    database: store.application,
    jobs: new Jobs(store.jobs.pool, log, { onFailure: (job) => metrics.jobsFailed.inc({ job }) }),
    live: new LiveServer(log, { onRefused: (what) => metrics.liveRefused.inc({ what }) }),
    bell: new Bell(store.connection, store.application, log),
    secrets: new Secrets(store.application),
    vault: new Vault(readHouseKey(config)),
    clock,
    now: clock.now,
  };
}
