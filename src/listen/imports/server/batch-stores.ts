import type { Database } from '#platform/db/database.ts';
import { openBatchStore, type BatchRows, type BatchStore } from './store-batch.ts';

/** Batches that are stored at the same time: PostgreSQL works on each with one processor. */
const atOnce = 2;

/** Stores batches beside each other and lets the reader run at most one batch ahead. */
export class BatchStores implements AsyncDisposable {
  readonly #database: Database;
  readonly #idle: BatchStore[] = [];
  readonly #busy = new Set<Promise<void>>();
  #failure: { error: unknown } | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Begins to store a batch as soon as there is room. @throws what went wrong with an earlier one. */
  async store(rows: BatchRows, done: (stored: number) => void): Promise<void> {
    while (this.#busy.size >= atOnce) await Promise.race(this.#busy);
    this.#assertWell();
    const store = this.#idle.pop() ?? (await openBatchStore(this.#database));
    const work = store
      .store(rows)
      .then(done)
      .catch((error: unknown) => void (this.#failure ??= { error }))
      .finally(() => {
        this.#busy.delete(work);
        this.#idle.push(store);
      });
    this.#busy.add(work);
  }

  /** Waits for everything that was begun. @throws what went wrong with any of it. */
  async finish(): Promise<void> {
    await Promise.all(this.#busy);
    this.#assertWell();
  }

  #assertWell(): void {
    if (this.#failure) throw this.#failure.error;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#busy);
    for (const store of this.#idle) await store[Symbol.asyncDispose]();
  }
}
