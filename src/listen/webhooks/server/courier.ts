import { setTimeout as pause } from 'node:timers/promises';
import type { Services } from '#platform/http/request-context.ts';
import { transact } from '#platform/db/transact.ts';
import { deliver, type Carried, type Carrying } from './deliver.ts';
import type { Resolve } from './guarded-address.ts';
import { queueNew } from './queue-new.ts';

const lookEvery = 5_000;
/** After a sign that something happened, so that what happens together is looked at together. */
const gather = 150;
/** How long a process may keep an endpoint to itself; longer than one message can take. */
const lease = 60_000;
/** A lane gives others a turn after so many messages. */
const perTurn = 200;

/** Carries messages to endpoints: one lane each, in order, on one process at a time. */
export class Courier implements AsyncDisposable {
  readonly #services: Services;
  readonly #carrying: Carrying;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | undefined;
  #again = false;

  constructor(services: Services, options: { resolve?: Resolve | undefined; random?: () => number } = {}) {
    this.#services = services;
    const attempts = services.metrics.counter('ohrensessel_webhook_attempts_total', 'Attempts to deliver a webhook, by what became of them', ['outcome']);
    this.#carrying = { resolve: options.resolve, random: options.random ?? Math.random, count: (outcome) => attempts.inc({ outcome }), signal: this.#ending.signal };
  }

  /** Begins to look, now and again and again. */
  start(): void {
    this.#timer = setInterval(() => this.wake(), lookEvery);
    this.wake();
  }

  /** Something may have happened. */
  wake(): void {
    if (this.#ending.signal.aborted) return;
    if (this.#looking) this.#again = true;
    else this.#looking = this.#look();
  }

  /** Resolves once nothing is left that could be sent now; for tests and the way down. */
  async settled(): Promise<void> {
    while (this.#looking || this.#lanes.size > 0) await Promise.all([this.#looking, ...this.#lanes.values()]);
  }

  async #look(): Promise<void> {
    try {
      await pause(gather, undefined, { signal: this.#ending.signal });
      const { rows } = await this.#services.database.pool.query<{ id: string }>(
        `select id from webhooks.endpoint where state = 'active' and (rest_until is null or rest_until <= $1) and (leased_until is null or leased_until <= $1)`,
        [this.#services.now()],
      );
      for (const { id } of rows) if (!this.#lanes.has(id)) this.#lanes.set(id, this.#travel(id));
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#services.log.warn({ err: error }, 'webhooks could not be looked at');
    }
    this.#looking = undefined;
    if (this.#again) {
      this.#again = false;
      this.wake();
    }
  }

  async #travel(endpointId: string): Promise<void> {
    try {
      if (!(await this.#lease(endpointId))) return;
      const hasMore = await this.#run(endpointId);
      await this.#release(endpointId);
      if (hasMore) this.#again = true;
    } catch (error) {
      if (!this.#ending.signal.aborted) this.#services.log.warn({ err: error }, 'a webhook could not be carried');
    } finally {
      this.#lanes.delete(endpointId);
      if (this.#again) this.wake();
    }
  }

  /** Queues what is new and sends what is due. @returns whether somebody should look again at once. */
  async #run(endpointId: string): Promise<boolean> {
    const { database, now } = this.#services;
    for (let sent = 0; sent < perTurn; sent += 1) {
      const more = await transact(database, { path: 'none', actor: null }, async (tx) => {
        const endpoint = await tx.db.selectFrom('webhooks.endpoint').select(['id', 'types']).where('id', '=', endpointId).where('state', '=', 'active').forUpdate().executeTakeFirst();
        return endpoint ? queueNew(tx, endpoint, now()) : false;
      });
      const carried: Carried = await deliver(this.#services, this.#carrying, endpointId);
      if (carried === 'nothing' && !more) return false;
      if (carried === 'resting' || this.#ending.signal.aborted) return false;
      await this.#lease(endpointId, true);
    }
    return true;
  }

  /** Takes an endpoint for this process, or keeps it. */
  async #lease(endpointId: string, isHeld = false): Promise<boolean> {
    const now = this.#services.now();
    const { rowCount } = await this.#services.database.pool.query(
      `update webhooks.endpoint set leased_until = $2 where id = $1 and ($3 or leased_until is null or leased_until <= $4)`,
      [endpointId, new Date(now.getTime() + lease), isHeld, now],
    );
    return rowCount === 1;
  }

  async #release(endpointId: string): Promise<void> {
    await this.#services.database.pool.query('update webhooks.endpoint set leased_until = null where id = $1', [endpointId]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.#ending.abort();
    await this.settled();
  }
}
