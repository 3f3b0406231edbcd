import type { ProblemBody } from '#platform/contract/problem.ts';
import type { KeptText } from './kept-text.ts';

/** An answer on its way to the customer, or a line of a talk in person on its way into the house. */
export interface Errand {
  /** Idempotency key: however often it is sent, it is said once. */
  key: string;
  conversationId: string;
  text: string;
  /** Of a talk in person: who said it. Without it the agent writes to the customer. */
  noted?: 'customer' | 'agent';
  /** Newest event known when it was written; the answer comes after it. */
  after: number;
  /** `said` until its event has come, so that no word is out of sight for a moment. */
  state: 'waiting' | 'sending' | 'said' | 'refused';
  /** Its place in the conversation, once it is said. */
  seq?: number;
  /** Why it was refused; people can change it and try again. */
  problem?: ProblemBody;
}

/** How an attempt to send ended. */
export type Outcome = { kind: 'said'; seq: number } | { kind: 'away' } | { kind: 'refused'; problem: ProblemBody };

/** Sends one answer once; never throws. */
export type Post = (errand: Pick<Errand, 'key' | 'conversationId' | 'text' | 'noted'>) => Promise<Outcome>;

const name = 'outbox';
const shortestPause = 1_500;
const longestPause = 20_000;

/**
 * Answers between Enter and their place in the conversation. They are sent one after the other in each conversation,
 * again and again while the server is away, and survive a reload. What the server refuses stays until the agent
 * decides.
 */
export class Outbox {
  readonly #post: Post;
  readonly #kept: KeptText;
  readonly #listeners = new Set<() => void>();
  readonly #busy = new Set<string>();
  #errands: readonly Errand[];
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(post: Post, kept: KeptText) {
    this.#post = post;
    this.#kept = kept;
    this.#errands = remembered(kept.read(name));
  }

  /** All answers on their way, oldest first; for `useSyncExternalStore`. */
  get errands(): readonly Errand[] {
    return this.#errands;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes an answer over. From here on it is not lost. */
  add(errand: Pick<Errand, 'key' | 'conversationId' | 'text' | 'noted' | 'after'>): void {
    this.#become([...this.#errands, { ...errand, state: 'waiting' }]);
    void this.#deliver(errand.conversationId);
  }

  /** Sends again what was refused. */
  retry(key: string): void {
    const errand = this.#errands.find((each) => each.key === key);
    if (!errand) return;
    this.#change(key, { state: 'waiting', problem: undefined });
    void this.#deliver(errand.conversationId);
  }

  /** Lets go of what was refused. */
  drop(key: string): void {
    this.#become(this.#errands.filter((errand) => errand.key !== key || errand.state !== 'refused'));
  }

  /** Lets go of answers that stand in the conversation, whose newest known event is `newest`. */
  arrived(conversationId: string, newest: number): void {
    const stands = (errand: Errand) => errand.conversationId === conversationId && (errand.seq ?? Infinity) <= newest;
    const rest = this.#errands.filter((errand) => !stands(errand));
    if (rest.length < this.#errands.length) this.#become(rest);
  }

  /** Sends now whatever waits: at the start, and when the connection is back. */
  deliverAll(): void {
    clearTimeout(this.#timer);
    for (const id of new Set(this.#errands.map(({ conversationId }) => conversationId))) void this.#deliver(id);
  }

  /** Stops trying; what waits is kept for the next time. */
  rest(): void {
    clearTimeout(this.#timer);
  }

  async #deliver(conversationId: string): Promise<void> {
    if (this.#busy.has(conversationId)) return;
    this.#busy.add(conversationId);
    const isNext = (errand: Errand) => errand.conversationId === conversationId && errand.state === 'waiting';
    try {
      for (;;) {
        const next = this.#errands.find(isNext);
        if (!next) return;
        this.#change(next.key, { state: 'sending' });
        const outcome = await this.#post(next);
        if (outcome.kind === 'said') this.#change(next.key, { state: 'said', seq: outcome.seq });
        else if (outcome.kind === 'refused') this.#change(next.key, { state: 'refused', problem: outcome.problem });
        else this.#change(next.key, { state: 'waiting' });
        if (outcome.kind === 'away') return this.#tryLater();
        this.#failures = 0;
      }
    } finally {
      this.#busy.delete(conversationId);
    }
  }

  #tryLater(): void {
    clearTimeout(this.#timer);
    const pause = Math.min(longestPause, shortestPause * 2 ** this.#failures);
    this.#failures += 1;
    this.#timer = setTimeout(() => this.deliverAll(), pause);
  }

  #change(key: string, change: Partial<Errand>): void {
    this.#become(this.#errands.map((errand) => (errand.key === key ? { ...errand, ...change } : errand)));
  }

  #become(errands: readonly Errand[]): void {
    this.#errands = errands;
    if (errands.length === 0) this.#kept.forget(name);
    else this.#kept.keep(name, JSON.stringify(errands));
    for (const listener of this.#listeners) listener();
  }
}

function remembered(text: string | null): readonly Errand[] {
  if (text === null) return [];
  try {
    // Nobody but this class writes here.
    const errands = (JSON.parse(text) as Errand[]).filter(({ state }) => state !== 'said');
    return errands.map((errand) => (errand.state === 'sending' ? { ...errand, state: 'waiting' } : errand));
  } catch {
    return [];
  }
}
