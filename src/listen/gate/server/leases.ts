import { leaseOf, type Lease } from './lease.ts';

/** Looks are begun this often, in milliseconds: two within a lease at least, so that one slow answer cuts nobody off. */
const renewEvery = 100;
/** Looks that may be on their way: a store that takes long over each must not let what is held run out in between. */
const mostUnanswered = 3;

/** Number of the newest event of each conversation, in their order, as the store has it now; null where there is no such conversation. */
export type ReadNewest = (conversationIds: readonly string[]) => Promise<ReadonlyArray<number | null>>;

/** A lease that is kept fresh while it is held. */
export interface HeldLease extends Disposable {
  /** The newest one; undefined before the first look. It may have run out. */
  readonly current: Lease | undefined;
}

interface Holding {
  current: Lease | undefined;
  holders: number;
  renewed: Set<(lease: Lease) => void>;
}

/** Renews the leases of all calls on this node together, with small questions to the store. */
export class Leases implements Disposable {
  readonly #read: ReadNewest;
  readonly #clock: () => number;
  readonly #held = new Map<string, Holding>();
  #timer: NodeJS.Timeout | undefined;
  #unanswered = 0;

  constructor(read: ReadNewest, clock: () => number = () => performance.now()) {
    this.#read = read;
    this.#clock = clock;
  }

  /** Keeps a lease on a conversation. `renewed` is told of each look, so that a node that lags behind can catch up. */
  hold(conversationId: string, renewed: (lease: Lease) => void = () => undefined): HeldLease {
    const holding = this.#held.get(conversationId) ?? { current: undefined, holders: 0, renewed: new Set() };
    holding.holders += 1;
    holding.renewed.add(renewed);
    this.#held.set(conversationId, holding);
    this.#timer ??= setInterval(() => void this.renew(), renewEvery);
    void this.renew();
    return new Held(holding, () => {
      holding.renewed.delete(renewed);
      holding.holders -= 1;
      if (holding.holders > 0) return;
      this.#held.delete(conversationId);
      if (this.#held.size === 0) this[Symbol.dispose]();
    });
  }

  /** Looks once. While the store is silent few questions wait for it, and what is held runs out by itself. */
  async renew(): Promise<void> {
    if (this.#unanswered >= mostUnanswered || this.#held.size === 0) return;
    this.#unanswered += 1;
    const askedAt = this.#clock();
    const asked = [...this.#held.values()];
    try {
      const newest = await this.#read([...this.#held.keys()]);
      for (const [at, holding] of asked.entries()) {
        const seq = newest[at] ?? null;
        if (seq !== null) take(holding, leaseOf(seq, askedAt));
      }
    } catch {
      // Whoever holds a lease loses it by its time; the bell says that the store is away.
    } finally {
      this.#unanswered -= 1;
    }
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

function take(holding: Holding, lease: Lease): void {
  // Answers may overtake each other.
  if (holding.current && holding.current.until > lease.until) return;
  holding.current = lease;
  for (const tell of holding.renewed) tell(lease);
}

/** A class of its own, as each stretch of every call asks it: getters of object literals are looked up anew for each object. */
class Held implements HeldLease {
  readonly #holding: Holding;
  readonly #letGo: () => void;

  constructor(holding: Holding, letGo: () => void) {
    this.#holding = holding;
    this.#letGo = letGo;
  }

  get current(): Lease | undefined {
    return this.#holding.current;
  }

  [Symbol.dispose](): void {
    this.#letGo();
  }
}
