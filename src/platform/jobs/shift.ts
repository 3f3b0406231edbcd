import { EventEmitter } from 'node:events';
import { run, type Logger as WorkerLogger, type Runner, type TaskList, type WorkerEvents } from 'graphile-worker';
import type pg from 'pg';
import { WorkerSign } from './worker-sign.ts';

/** Jobs done at the same time. */
const hands = 2;
/** Milliseconds a job that is done stays in hand, until the queue has surely been told. */
const settling = 20_000;

/** What a shift works with. */
export interface ShiftTools {
  pool: pg.Pool;
  taskList: TaskList;
  crontab: string;
  logger: WorkerLogger;
  /** Is told the name of a job whose attempt failed. */
  onFailure: (job: string) => void;
}

/**
 * One runner of graphile-worker, from its first job to its last. It knows what it has in hand and how long it has been silent, which
 * the runner itself does not tell.
 */
export class Shift {
  readonly #inHand = new Map<string, { doneAt?: number }>();
  readonly #over = Promise.withResolvers<void>();
  readonly #done = Promise.withResolvers<void>();
  #sign: WorkerSign | undefined;
  #runner: Runner | undefined;
  #heardAt = performance.now();
  #name = '';

  /** Name its locks are held under. */
  get name(): string {
    return this.#name;
  }

  /** Resolves once it takes no more work, whatever it still has in hand. */
  get over(): Promise<void> {
    return this.#over.promise;
  }

  /** Resolves once nothing is left in hand either. */
  get done(): Promise<void> {
    return this.#done.promise;
  }

  static async begin({ pool, taskList, crontab, logger, onFailure }: ShiftTools): Promise<Shift> {
    const shift = new Shift();
    const events: WorkerEvents = new EventEmitter();
    events.on('job:error', ({ job }) => onFailure(job.task_identifier));
    events.on('pool:create', ({ workerPool }) => void (shift.#name = workerPool.id));
    shift.#follow(events);
    const runner = await run({
      pgPool: pool,
      taskList,
      crontab,
      events,
      noHandleSignals: true,
      concurrency: hands,
      logger,
      // Told of each job by itself, the runner does not look at the answer, and a connection lost just then would end the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
    shift.#runner = runner;
    shift.#sign = new WorkerSign(pool, shift.#name);
    const done = () => shift.#end();
    runner.promise.then(done, done);
    return shift;
  }

  /** Shows others that its locks are held by somebody alive; to be repeated, as connections are lost. */
  showSign(): Promise<void> {
    return this.#sign?.show() ?? Promise.resolve();
  }

  /** Ids of the jobs it works on, or has only just done. */
  inHand(): string[] {
    for (const [id, { doneAt = Infinity }] of this.#inHand) if (performance.now() - doneAt > settling) this.#inHand.delete(id);
    return [...this.#inHand.keys()];
  }

  /** Milliseconds since it gave a sign of life; it owes none while its hands are full. */
  silentFor(): number {
    const busy = [...this.#inHand.values()].filter(({ doneAt }) => doneAt === undefined).length;
    return busy >= hands ? 0 : performance.now() - this.#heardAt;
  }

  /** Takes no more work. Resolves when what is in hand is done. */
  async stop(): Promise<void> {
    this.#over.resolve();
    // Whoever stops by themselves says no to being stopped.
    await this.#runner?.stop().catch(() => this.done);
    this.#end();
  }

  #end(): void {
    this.#over.resolve();
    this.#sign?.takeDown();
    this.#done.resolve();
  }

  #follow(events: WorkerEvents): void {
    const hear = () => void (this.#heardAt = performance.now());
    // The database being away is an answer as well: the runner asks again by itself.
    for (const event of ['worker:getJob:empty', 'worker:getJob:error'] as const) events.on(event, hear);
    events.on('job:start', ({ job }) => {
      hear();
      this.#inHand.set(job.id, {});
    });
    events.on('job:complete', ({ job }) => {
      hear();
      this.#inHand.set(job.id, { doneAt: performance.now() });
    });
    events.on('pool:gracefulShutdown', () => this.#over.resolve());
  }
}
