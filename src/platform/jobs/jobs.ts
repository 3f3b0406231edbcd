import type { Logger } from 'pino';
import { EventEmitter } from 'node:events';
import { makeWorkerUtils, run, Logger as WorkerLogger, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Transaction } from '../db/transact.ts';
import type { AnyJob, Job } from './job.ts';
import { mendQueue, WorkerSign } from './mend-queue.ts';

const restartAfter = 5_000;
const mendEvery = 30_000;

/**
 * Work outside requests, on graphile-worker: queued inside the domain transaction, run on the nodes started with the
 * worker role. The runner is watched and started anew when it stops, as its pool can wedge after a lost connection, and so is the
 * queue: what a dead process held, and a calendar that has seen days to come.
 */
export class Jobs {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #onFailure: (job: string) => void;
  readonly #jobs = new Map<string, Job<unknown>>();
  #runner: Runner | undefined;
  #mending: NodeJS.Timeout | undefined;
  readonly #sign: WorkerSign;
  #stopping = false;

  /**
   * @param pool connections of the owner, as the worker keeps its own schema.
   * @param onFailure is told the name of a job whose attempt failed.
   */
  constructor(pool: pg.Pool, log: Logger, onFailure: (job: string) => void = () => undefined) {
    this.#pool = pool;
    this.#sign = new WorkerSign(pool);
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
    await this.#run();
    this.#mending = setInterval(() => void this.#mend(), mendEvery).unref();
  }

  async #mend(): Promise<void> {
    try {
      await this.#sign.show();
      await mendQueue(this.#pool);
    } catch {
      // The database is away, and so are all locks of the living; the next round is soon enough.
    }
  }

  /** Lets the runner begin anew, because its calendar no longer fits the clock. Jobs that are running go on to their end. */
  beginAnew(): void {
    if (!this.#stopping) this.#runner?.stop().catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#mending);
    await this.#runner?.stop().catch(() => undefined);
    this.#sign.takeDown();
  }

  async #run(): Promise<void> {
    await mendQueue(this.#pool);
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
    const events: WorkerEvents = new EventEmitter();
    events.on('job:error', ({ job }) => this.#onFailure(job.task_identifier));
    events.on('pool:create', ({ workerPool }) => void this.#sign.show(workerPool.id).catch(() => undefined));
    this.#runner = await run({ pgPool: this.#pool, taskList, crontab, events, noHandleSignals: true, concurrency: 2, logger: this.#workerLogger() });
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

/** The worker keeps others out by row-level security without a policy; whoever queues in their own transaction needs one. */
const grants = `
  grant usage on schema graphile_worker to ohrensessel_app;
  grant select, insert, update, delete on all tables in schema graphile_worker to ohrensessel_app;
  grant usage on all sequences in schema graphile_worker to ohrensessel_app;
  do $$
  declare
    guarded regclass;
  begin
    for guarded in select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity loop
      execute format('drop policy if exists ohrensessel on %s', guarded);
      execute format('create policy ohrensessel on %s to ohrensessel_app using (true) with check (true)', guarded);
    end loop;
  end $$`;
