import type { ProblemBody } from '#platform/contract/problem.ts';
import type { OutboxEntry, Written } from './outbox-entry.ts';
import type { OutboxStore } from './outbox-store.ts';

/** What became of one that was sent: stored, refused for good, or nobody could say and it is sent again. */
export type Outcome = { kind: 'stored' } | { kind: 'refused'; problem: ProblemBody } | { kind: 'later' };

export interface OutboxParts {
  store: OutboxStore;
  /** Sends one; sending the same one twice stores it once. Never throws. */
  send(written: Written): Promise<Outcome>;
  /** Runs `work` while no other tab does the same. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Is shown an entry the server will not take; true takes it back, for instance into the field it was written in. */
  takesBack?(entry: OutboxEntry): boolean;
  /** Tells other tabs that the store has changed. */
  announce?(): void;
  /** Milliseconds before the next attempt after so many in vain. */
  pause?(attempts: number): number;
}

/**
 * Keeps impressions until the server has them: in the order they were written, each sent until its fate is known, none lost by
 * closing the page and none stored twice. A refused one steps aside for the author to decide and holds up nobody.
 */
export class Outbox implements Disposable {
  readonly #parts: OutboxParts;
  readonly #listeners = new Set<() => void>();
  #entries: readonly OutboxEntry[] = [];
  #sending: string | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
  }

  /** What has not reached the server, oldest first. The list is replaced, never changed. */
  get entries(): readonly OutboxEntry[] {
    return this.#entries;
  }

  /** Calls `listener` whenever {@link entries} changed, until the returned function is called. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes an impression; resolves once it would outlive the page. Sending goes on by itself. */
  async add(written: Written): Promise<void> {
    this.#show([...this.#entries, { written }]);
    await this.#change((entries) => [...entries.filter((entry) => entry.written.id !== written.id), { written }]);
    void this.flush();
  }

  /** Lets go of one that is not on its way. False if it is on its way or has arrived meanwhile. */
  async discard(id: string): Promise<boolean> {
    if (this.#sending === id) return false;
    let found = false;
    await this.#change((entries) => entries.filter((entry) => entry.written.id !== id || ((found = true), false)));
    return found;
  }

  /** Reads the store again, for instance after another tab changed it. */
  async refresh(): Promise<void> {
    this.#show(await this.#parts.store.read());
  }

  /** Sends what waits, now instead of after the pause. Resolves when nothing waits or nobody answers. */
  flush(): Promise<void> {
    if (this.#running) {
      this.#again = true;
      return this.#running;
    }
    clearTimeout(this.#timer);
    this.#running = this.#parts
      .alone(async () => {
        do {
          this.#again = false;
          await this.#sendWaiting();
        } while (this.#again && !this.#closed);
      })
      .catch(() => this.#later())
      .finally(() => (this.#running = undefined));
    return this.#running;
  }

  [Symbol.dispose](): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  async #sendWaiting(): Promise<void> {
    for (;;) {
      if (this.#closed) return;
      await this.refresh();
      const next = this.#entries.find((entry) => !entry.refusal);
      if (!next) return;
      const { id } = next.written;
      this.#sending = id;
      const outcome = await this.#parts.send(next.written).finally(() => (this.#sending = undefined));
      if (outcome.kind === 'later') return this.#later();
      this.#attempts = 0;
      const refused = outcome.kind === 'refused' ? { ...next, refusal: outcome.problem } : undefined;
      const stays = refused !== undefined && !this.#parts.takesBack?.(refused);
      await this.#change((entries) =>
        stays ? entries.map((entry) => (entry.written.id === id ? refused : entry)) : entries.filter((entry) => entry.written.id !== id),
      );
    }
  }

  #later(): void {
    if (this.#closed) return;
    this.#attempts += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), (this.#parts.pause ?? pauseAfter)(this.#attempts));
  }

  async #change(update: (entries: readonly OutboxEntry[]) => readonly OutboxEntry[]): Promise<void> {
    await this.#parts.store.change(update);
    await this.refresh();
    this.#parts.announce?.();
  }

  #show(entries: readonly OutboxEntry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}

/** Doubles from one second to half a minute, with a jitter of a quarter. */
function pauseAfter(attempts: number): number {
  return Math.min(30_000, 1_000 * 2 ** (attempts - 1)) * (0.75 + Math.random() / 2);
}
