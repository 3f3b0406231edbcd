import type { Entry, Outbox } from '../keep/outbox.ts';
import type { Refusal } from './call.ts';
import { Rest } from './rest.ts';

/** What became of sending one errand. */
export type Outcome =
  | { is: 'done' }
  /** Try again later, by itself. */
  | { is: 'delayed'; refusal: Refusal }
  /** Something changed underneath (conversation over, key unknown); try again at once. */
  | { is: 'changed' }
  /** The server does not take it; a message then waits for the customer. */
  | { is: 'refused'; problem: string }
  /** It has become pointless. */
  | { is: 'dropped' };

export interface DeliveryRoute {
  send(entry: Entry): Promise<Outcome>;
  /** Runs work while no other tab does. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Called after every attempt; the refusal says why delivery is held up. */
  report(held: Refusal | undefined): void;
}

/**
 * Sends what waits in the outbox one at a time, and the next only once the server has confirmed the one before. Together
 * with the idempotency keys this is why everything arrives once and in order, however often the line breaks.
 */
export class Delivery {
  readonly #outbox: Outbox;
  readonly #route: DeliveryRoute;
  readonly #rest = new Rest();
  #running = false;

  constructor(outbox: Outbox, route: DeliveryRoute) {
    this.#outbox = outbox;
    this.#route = route;
  }

  /** Begins, or tries again now instead of later. Resolves when nothing is left to send. */
  async run(): Promise<void> {
    if (this.#running) return this.#rest.wake();
    this.#running = true;
    try {
      for (let failures = 0; this.#outbox.next(); ) {
        const held = await this.#route.exclusively(() => this.#sendNext());
        this.#route.report(held);
        if (held) await this.#rest.after(held, failures++);
        else failures = 0;
      }
    } finally {
      this.#running = false;
    }
  }

  async #sendNext(): Promise<Refusal | undefined> {
    const entry = this.#outbox.next();
    if (!entry) return undefined;
    const outcome = await this.#route.send(entry);
    if (outcome.is === 'delayed') return outcome.refusal;
    if (outcome.is === 'refused' && this.#outbox.has(entry)) this.#outbox.refuse(entry, outcome.problem);
    else if (outcome.is !== 'changed') this.#outbox.remove(entry);
    return undefined;
  }
}
