import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { Waiting } from '../contract/desk-conversation.ts';
import { waiting } from './waiting.ts';

const settleMilliseconds = 100;
const moves = new Set(['opened', 'taken', 'released', 'handed-over', 'closed']);

/** The queue as all agents on this node see it: read again shortly after it moved, here or elsewhere, once for everybody. */
export class QueueBoard implements Disposable {
  readonly #database: Database;
  readonly #watchers = new Set<(queue: Waiting[]) => void>();
  readonly #subscription: Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(database: Database, feed: Feed) {
    this.#database = database;
    const soon = () => {
      if (this.#watchers.size > 0) this.#timer ??= setTimeout(() => void this.#read(), settleMilliseconds);
    };
    this.#subscription = feed.watchAll((event) => moves.has(event.kind) && soon(), soon);
  }

  /** Tells `show` whenever the queue moved. */
  watch(show: (queue: Waiting[]) => void): Disposable {
    this.#watchers.add(show);
    return { [Symbol.dispose]: () => void this.#watchers.delete(show) };
  }

  /** The queue now. Its path shows conversations nobody serves, and those of no agent. */
  read(): Promise<Waiting[]> {
    return transact(this.#database, { path: 'serving', actor: null }, waiting);
  }

  async #read(): Promise<void> {
    this.#timer = undefined;
    const queue = await this.read().catch(() => undefined);
    if (queue) for (const show of this.#watchers) show(queue);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#subscription[Symbol.dispose]();
  }
}
