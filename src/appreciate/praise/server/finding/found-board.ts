import { transact } from '#platform/db/transact.ts';
import type { Services } from '#platform/http/request-context.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { FoundThanks } from '../../contract/found-thanks.ts';
import { openFindings, shapeFinding } from './open-findings.ts';
import { foundBell } from './ring-found.ts';

/** Milliseconds in which changes are gathered before they are read. */
const gather = 30;

/** An agent’s browser that shows what was found. */
export interface FoundWatcher {
  agentId: string;
  /** All that waits for this agent in one conversation; nothing if it went to somebody else. */
  show(conversationId: string, waiting: readonly FoundThanks[]): void;
  /** Something may have been missed. */
  again(): void;
}

/** Tells agents on this node what was found in their conversations: read once per change, whoever watches. */
export class FoundBoard implements Disposable {
  readonly #services: Pick<Services, 'database' | 'bell'>;
  readonly #watchers = new Set<FoundWatcher>();
  readonly #listening = new DisposableStack();
  #changed = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(services: Pick<Services, 'database' | 'bell'>, feed: Feed) {
    this.#services = services;
    const again = () => this.#again();
    this.#listening.use(services.bell.listen(foundBell, (conversationId) => this.#note(conversationId)));
    this.#listening.use(feed.watchAll((event) => movesFindings(event) && this.#note(event.conversationId), again));
    this.#listening.use(services.bell.listen('gone', (conversationId) => this.#note(conversationId)));
  }

  /** From here on every change is shown. */
  watch(watcher: FoundWatcher): Disposable {
    this.#watchers.add(watcher);
    return { [Symbol.dispose]: () => void this.#watchers.delete(watcher) };
  }

  #note(conversationId: string): void {
    if (this.#watchers.size === 0) return;
    this.#changed.add(conversationId);
    this.#timer ??= setTimeout(() => this.#look(), gather);
  }

  /** One look after the other, so that no older answer overtakes a newer one. */
  #look(): void {
    const ids = [...this.#changed];
    this.#changed = new Set();
    this.#timer = undefined;
    this.#reading = this.#reading.then(() => this.#read(ids));
  }

  async #read(ids: readonly string[]): Promise<void> {
    try {
      const rows = await transact(this.#services.database, { path: 'finding', actor: null }, (tx) =>
        openFindings(tx).where('f.conversation_id', '=', ({ fn, val }) => fn.any(val(ids as string[]))).orderBy('f.seq').execute(),
      );
      const byConversation = Map.groupBy(rows, (row) => row.conversation_id);
      for (const id of ids) {
        const waiting = byConversation.get(id) ?? [];
        for (const watcher of this.#watchers) watcher.show(id, waiting.filter((row) => row.agent_id === watcher.agentId).map(shapeFinding));
      }
    } catch {
      this.#again();
    }
  }

  #again(): void {
    for (const watcher of this.#watchers) watcher.again();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }
}

/** Another agent sees them, or nobody may keep them any more. */
function movesFindings({ kind }: ConversationEvent): boolean {
  return kind === 'taken' || kind === 'handed-over' || kind === 'released' || kind === 'refused' || kind === 'withdrawn' || kind === 'paused';
}
