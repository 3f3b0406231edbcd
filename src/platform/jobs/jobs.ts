import type { Logger } from 'pino';
import { makeWorkerUtils, run, Logger as WorkerLogger, type Runner, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Transaction } from '../db/transact.ts';
import type { AnyJob, Job } from './job.ts';

const restartAfter = 5_000;

/**
 * Work outside requests, on graphile-worker: queued inside the domain transaction, run on the nodes started with the
 * worker role. The runner is watched and started anew when it stops, as its pool can wedge after a lost connection.
 */
export class Jobs {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #onFailure: (job: string) => void;
  readonly #jobs = new Map<string, Job<unknown>>();
  #runner: Runner | undefined;
  #stopping = false;

  /**
   * @param pool connections of the owner, as the worker keeps its own schema.
   * @param onFailure is told the name of a job whose attempt failed.
   */
  constructor(pool: pg.Pool, log: Logger, onFailure: (job: string) => void = () => undefined) {
    this.#pool = pool;
    this.#log = log;
    this.#onFailure = onFailure;
  }

  offer(jobs: readonly AnyJob[]): void {
    for (const job of jobs) this.#jobs.set(job.name, job as unknown as Job<unknown>);
  }

  /** Creates or upgrades the worker's own schema and opens it to the application's role. */
  async prepare(): Promise<void> {
    const tools = await makeWorkerUtils({ pgPool: this.#pool, logger: silent });
    try {
      await tools.migrate();
      await this.#pool.query(grants);
    } finally {
      await tools.release();
    }
  }

  /** Queues a job in the caller's transaction; `key` replaces an equal one that still waits. */
  async add<P>(tx: Transaction, name: string, payload: P, options: { at?: Date; key?: string } = {}): Promise<void> {
    await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${options.at ?? null}, job_key => ${options.key ?? null})`.execute(tx.db);
  }

  /** Runs one job at once, as a command on the terminal does. */
  async runNow(name: string, payload: unknown): Promise<void> {
    const job = this.#jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    await job.run(job.payload.parse(payload), new AbortController().signal);
  }

  /** Starts working. Jobs a dead worker left locked are freed first. */
  async start(): Promise<void> {
    await this.#pool.query(freeJobsOfDeadWorkers);
    await this.#run();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    await this.#runner?.stop().catch(() => undefined);
  }

  async #run(): Promise<void> {
    const taskList: TaskList = Object.fromEntries(
      [...this.#jobs.values()].map((job) => [
        job.name,
        (payload, { abortSignal }) => job.run(job.payload.parse(payload ?? {}), abortSignal ?? new AbortController().signal),
      ]),
    );
    const crontab = [...this.#jobs.values()]
      .filter((job) => job.schedule)
      .map((job) => `${job.schedule} ${job.name} ?fill=1d`)
      .join('\n');
    this.#runner = await run({ pgPool: this.#pool, taskList, crontab, noHandleSignals: true, concurrency: 2, logger: this.#workerLogger() });
    this.#runner.events.on('job:error', ({ job }) => this.#onFailure(job.task_identifier));
    this.#runner.promise.then(
      () => this.#restart(),
      (error) => this.#restart(error),
    );
  }

  #restart(error?: unknown): void {
    if (this.#stopping) return;
    this.#log.warn({ err: error }, 'the job runner stopped and is started again');
    setTimeout(() => {
      if (!this.#stopping) this.#run().catch((again) => this.#restart(again));
    }, restartAfter).unref();
  }

  #workerLogger() {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.#log.error({ job: true }, message);
      else if (level === 'warning') this.#log.warn({ job: true }, message);
    });
  }
}

const silent = new WorkerLogger(() => () => undefined);

const grants = `
  grant usage on schema graphile_worker to ohrensessel_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to ohrensessel_app;
  grant usage on all sequences in schema graphile_worker to ohrensessel_app`;

/** A worker whose connection is gone cannot be working; its locks would otherwise hold for four hours. */
const freeJobsOfDeadWorkers = `
  update graphile_worker._private_jobs set locked_at = null, locked_by = null
  where locked_by is not null and not exists (
    select from pg_stat_activity where application_name = 'ohrensessel jobs' and pid <> pg_backend_pid())`;
