import type { Logger } from 'pino';
import { makeWorkerUtils, Logger as WorkerLogger, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Transaction } from '../db/transact.ts';
import { breakConnections } from './break-connections.ts';
import type { AnyJob, Job } from './job.ts';
import { mendQueue, type Held } from './mend-queue.ts';
import { Shift } from './shift.ts';

const restartAfter = 5_000;
const lookEvery = 5_000;
/** Looks between two repairs of the queue. */
const looksPerMending = 6;
/** Four hours: the queue gives a job that takes longer to somebody else anyway. */
const longestJob = 4 * 3_600_000;

/** How the runner is supervised. */
export interface Supervision {
  /** Is told the name of a job whose attempt failed. */
  onFailure?: (job: string) => void;
  /** Milliseconds a runner with a hand free may be silent before its connections are broken, and twice that before another takes over. */
  patience?: number;
}

/**
 * Work outside requests, on graphile-worker: queued inside the domain transaction, run on the nodes started with the
 * worker role. The runner is supervised: one that gives up is followed by another at once, whatever it still has in hand; one that falls
 * silent because its connections died without a word has them broken, and is replaced if that does not help. The queue is put right as
 * well: what a dead process held, what was lost on the way between queue and worker, and a calendar that has seen days to come.
 */
export class Jobs {
  readonly #pool: pg.Pool;
  readonly #log: Logger;
  readonly #onFailure: (job: string) => void;
  readonly #patience: number;
  readonly #jobs = new Map<string, Job<unknown>>();
  /** The one that takes work, and those before it that still have some in hand. */
  readonly #shifts = new Set<Shift>();
  readonly #clients = new Set<pg.PoolClient>();
  #shift: Shift | undefined;
  #looking: NodeJS.Timeout | undefined;
  #looks = 0;
  #mending = false;
  #broken = false;
  #stopping = false;

  /** @param pool connections of the owner, as the worker keeps its own schema; nobody else's. */
  constructor(pool: pg.Pool, log: Logger, { onFailure = () => undefined, patience = 30_000 }: Supervision = {}) {
    this.#pool = pool;
    this.#log = log;
    this.#onFailure = onFailure;
    this.#patience = patience;
    pool.on('connect', (client) => this.#clients.add(client));
    pool.on('remove', (client) => this.#clients.delete(client));
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

  /** Queues a job in the caller's transaction; `key` replaces an equal one that still waits, and of one `queue` one is done at a time. */
  async add<P>(tx: Transaction, name: string, payload: P, options: { at?: Date; key?: string; queue?: string } = {}): Promise<void> {
    await sql`select graphile_worker.add_job(${name}, ${JSON.stringify(payload)}::json, run_at => ${options.at ?? null}, job_key => ${options.key ?? null}, queue_name => ${options.queue ?? null})`.execute(tx.db);
  }

  /** Runs one job at once, as a command on the terminal does. */
  async runNow(name: string, payload: unknown): Promise<void> {
    const job = this.#jobs.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    await job.run(job.payload.parse(payload), new AbortController().signal);
  }

  /** Starts working. Jobs a dead worker left locked are freed first. */
  async start(): Promise<void> {
    await this.#begin();
    this.#looking = setInterval(() => this.#look(), Math.min(lookEvery, this.#patience / 2)).unref();
  }

  /** Lets the runner begin anew, because its calendar no longer fits the clock. Jobs that are running go on to their end. */
  beginAnew(): void {
    if (!this.#stopping) void this.#shift?.stop();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#looking);
    await Promise.all([...this.#shifts].map((shift) => shift.stop()));
  }

  async #begin(): Promise<void> {
    await mendQueue(this.#pool, this.#held());
    const shift = await Shift.begin({ pool: this.#pool, taskList: this.#taskList(), crontab: this.#crontab(), logger: this.#workerLogger(), onFailure: this.#onFailure });
    // Begun in the moment in which the house closes.
    if (this.#stopping) return shift.stop();
    this.#shift = shift;
    this.#broken = false;
    this.#shifts.add(shift);
    void shift.showSign().catch(() => undefined);
    void shift.over.then(() => {
      this.#shift = undefined;
      this.#follow();
    });
    void shift.done.then(() => this.#shifts.delete(shift));
  }

  #follow(): void {
    if (this.#stopping) return;
    this.#log.warn('the job runner stopped and is followed by another');
    setTimeout(() => {
      if (!this.#stopping) this.#begin().catch(() => this.#follow());
    }, restartAfter).unref();
  }

  #look(): void {
    this.#breakSilence();
    this.#looks += 1;
    if (this.#mending) return;
    this.#mending = true;
    this.#mend()
      // The database is away, and so are all locks of the living; the next round is soon enough.
      .catch(() => undefined)
      .finally(() => (this.#mending = false));
  }

  #breakSilence(): void {
    const silence = this.#shift?.silentFor() ?? 0;
    if (silence < this.#patience) this.#broken = false;
    else if (!this.#broken) {
      this.#broken = true;
      this.#log.warn('the job runner hears nothing: its connections are broken, so that it gets new ones');
      breakConnections(this.#clients);
    } else if (silence >= 2 * this.#patience) {
      breakConnections(this.#clients);
      void this.#shift?.stop();
    }
  }

  async #mend(): Promise<void> {
    for (const shift of this.#shifts) await shift.showSign();
    if (this.#looks % looksPerMending === 0) await mendQueue(this.#pool, this.#held());
  }

  #held(): Held {
    const shifts = [...this.#shifts];
    return { workers: shifts.map(({ name }) => name), jobs: shifts.flatMap((shift) => shift.inHand()) };
  }

  #taskList(): TaskList {
    return Object.fromEntries([...this.#jobs.values()].map((job) => [job.name, (payload, { abortSignal }) => inTime(job, payload, abortSignal)]));
  }

  #crontab(): string {
    return [...this.#jobs.values()]
      .filter((job) => job.schedule)
      .map((job) => `${job.schedule} ${job.name} ?fill=1d`)
      .join('\n');
  }

  #workerLogger() {
    return new WorkerLogger(() => (level, message) => {
      if (level === 'error') this.#log.error({ job: true }, message);
      else if (level === 'warning') this.#log.warn({ job: true }, message);
    });
  }
}

/** Runs a job, and gives it up when the queue would give it to somebody else. */
async function inTime(job: Job<unknown>, payload: unknown, stopping: AbortSignal | undefined): Promise<void> {
  const late = new AbortController();
  const { promise: tooLong, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    late.abort();
    reject(new Error(`${job.name} took longer than four hours`));
  }, longestJob).unref();
  const signal = stopping ? AbortSignal.any([stopping, late.signal]) : late.signal;
  await Promise.race([job.run(job.payload.parse(payload ?? {}), signal), tooLong]).finally(() => clearTimeout(timer));
}

const silent = new WorkerLogger(() => () => undefined);

/**
 * The worker keeps others out by row-level security without a policy; whoever queues in their own transaction needs one. Nodes that start
 * at the same moment wait for each other, as PostgreSQL fails the second of two who change the same rights.
 */
const grants = `
  select pg_advisory_xact_lock(hashtext('ohrensessel: the queue is opened'));
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
