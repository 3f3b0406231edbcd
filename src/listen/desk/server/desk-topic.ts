import { z } from 'zod';
import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import { admit } from '#platform/http/admit.ts';
import { asEmployee } from '#platform/http/caller.ts';
import { liveTopic, type Sink } from '#platform/live/live-topic.ts';
import type { DeskItem } from '../contract/desk-conversation.ts';
import { servedRecords } from './conversation-record.ts';
import type { DeskParts } from './desk-parts.ts';
import { viewOf } from './load-view.ts';

/** Topic `desk`: an agent follows their conversations and the queue. */
export function deskTopic(database: Database, parts: DeskParts) {
  return liveTopic({
    name: 'desk',
    params: z.strictObject({}),
    async watch(actor, _params, sink) {
      admit(actor, { audience: ['agent'], permission: 'desk:read', creates: false });
      const desk = new LiveDesk(database, parts, asEmployee(actor).id, sink);
      await desk.open();
      return desk;
    },
  });
}

/** One agent's desk in one browser tab. */
class LiveDesk implements Disposable {
  readonly #database: Database;
  readonly #parts: DeskParts;
  readonly #agentId: string;
  readonly #sink: Sink;
  readonly #followed = new Map<string, DisposableStack>();
  readonly #all = new DisposableStack();

  constructor(database: Database, parts: DeskParts, agentId: string, sink: Sink) {
    this.#database = database;
    this.#parts = parts;
    this.#agentId = agentId;
    this.#sink = sink;
  }

  async open(): Promise<void> {
    const again = () => this.#sink.end('read-again');
    this.#all.use(
      this.#parts.feed.watchAll((event) => {
        const arrives = event.kind === 'taken' ? event.body.agentId : event.kind === 'handed-over' ? event.body.to : undefined;
        if (arrives === this.#agentId) this.#follow(event.conversationId).catch(again);
      }, again),
    );
    await this.#follow();
    // The queue comes after all conversations: a browser that sees it knows that it has seen them.
    this.#all.use(this.#parts.queue.watch((queue) => this.#show({ type: 'queue', queue })));
    this.#show({ type: 'queue', queue: await this.#parts.queue.read() });
  }

  /** Follows one conversation, or all the agent serves now. */
  async #follow(only?: string): Promise<void> {
    const loaded = await transact(this.#database, { path: 'serving', actor: this.#agentId }, async (tx) => {
      const records = await servedRecords(tx, this.#agentId, only);
      const views = [];
      for (const record of records) views.push({ id: record.id, ...(await viewOf(tx, record)) });
      return views;
    });
    for (const { id, view, items } of loaded) {
      if (this.#followed.has(id) || this.#all.disposed) continue;
      const stack = new DisposableStack();
      this.#followed.set(id, stack);
      const { conversation } = view;
      for (const event of items) this.#show({ type: 'event', conversationId: id, event, conversation });
      stack.use(
        this.#parts.feed.follow(id, conversation.lastSeq, {
          read: (event) => {
            const shown = view.add(event);
            const away = event.kind === 'closed' || event.kind === 'released' || event.kind === 'handed-over';
            if (away && view.facts.agentId !== this.#agentId) return this.#forget(id);
            this.#show({ type: 'event', conversationId: id, event: shown, conversation: view.conversation });
            if (event.kind === 'closed') this.#forget(id);
          },
          gone: () => this.#forget(id),
        }),
      );
      stack.use(
        this.#parts.typing.watch(id, (by) => {
          if (by === 'customer') this.#show({ type: 'typing', conversationId: id });
        }),
      );
    }
  }

  #forget(id: string): void {
    const followed = this.#followed.get(id);
    if (!followed) return;
    followed.dispose();
    this.#followed.delete(id);
    this.#show({ type: 'gone', conversationId: id });
  }

  #show(item: DeskItem): void {
    this.#sink.push(() => item);
  }

  [Symbol.dispose](): void {
    this.#all.dispose();
    for (const stack of this.#followed.values()) stack.dispose();
    this.#followed.clear();
  }
}
