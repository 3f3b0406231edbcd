import type { Logger } from 'pino';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Bell } from '../live/bell.ts';
import type { LiveServer } from '../live/live-server.ts';
import type { Secrets } from '../db/secrets.ts';
import type { Metrics } from '../health/server/metrics.ts';
import type { SteadyClock } from '../time/steady-clock.ts';
import type { Vault } from '../vault/vault.ts';
import type { Actor } from './actor.ts';

/** What every part of the product may use, built once per process. */
export interface Services {
  config: Config;
  log: Logger;
  database: Database;
  jobs: Jobs;
  live: LiveServer;
  bell: Bell;
  secrets: Secrets;
  /** Seals under a key that does not stand in the database. */
  vault: Vault;
  metrics: Metrics;
  /** The machine's time, and how far it can be trusted. */
  clock: SteadyClock;
  /** Present moment; tests set it. Never used to decide what the gate lets through. */
  now: () => Date;
}

/** One call of one operation. */
export interface RequestContext extends Services {
  actor: Actor;
  /** Language of refusals and of texts the server chooses. */
  language: 'de' | 'en';
  requestId: string;
  /** `Idempotency-Key` of the caller, if given. */
  idempotencyKey: string | undefined;
  /** Request headers, lower case. */
  headers: Record<string, string | string[] | undefined>;
  /** Address of the caller after trusted proxies. */
  remoteAddress: string;
  /** Adds a header to the reply, for instance a cookie. */
  setHeader: (name: string, value: string) => void;
}
