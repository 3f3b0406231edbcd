import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import { Secrets } from '../db/secrets.ts';
import { Jobs } from '../jobs/jobs.ts';
import { LiveServer } from '../live/live-server.ts';
import type { Services } from './request-context.ts';

/** Builds what all features share, once per process, over an open database. */
export function openServices(
  config: Config,
  log: Logger,
  databases: { application: Database; jobs: Database },
  now: () => Date = () => new Date(),
): Services {
  return {
    config,
    log,
    database: databases.application,
    jobs: new Jobs(databases.jobs.pool, log),
    live: new LiveServer(log),
    secrets: new Secrets(databases.application),
    now,
  };
}
