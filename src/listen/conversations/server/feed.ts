import { setTimeout as pause } from 'node:timers/promises';
import type { Bell } from '#platform/live/bell.ts';
import type { ConversationEvent } from '../contract/events.ts';

const retryMilliseconds = 250;

/** Receives the events of conversations in the order of their numbers, each exactly once while subscribed. */
export type FeedReader = (event: ConversationEvent) => void;

/** Reads events from the log: those of a conversation after a number, oldest first. */
export type ReadLog = (conversationId: string, after: number) => Promise<ConversationEvent[]>;

/**
 * Carries committed events to whoever watches on this node. Commands hand their events over after the commit; what arrives
 * out of order or from another process is read from the log, which alone is the truth.
 */
export class Feed {
  readonly #readLog: ReadLog;
  readonly #bell: Bell;
  readonly #followed = new Map<string, Followed>();
  readonly #everything = new Set<FeedReader>();

  constructor(readLog: ReadLog, bell: Bell) {
    this.#readLog = readLog;
    this.#bell = bell;
    bell.listen('conversation', (conversationId) => this.wake(conversationId));
    bell.onFreshness((fresh) => {
      if (fresh) for (const conversationId of this.#followed.keys()) this.wake(conversationId);
    });
  }

  /**
   * Follows one conversation from just after event number `after`. The caller has loaded the log up to there itself;
   * missing events are delivered before new ones.
   */
  follow(conversationId: string, after: number, read: FeedReader): Disposable {
    let followed = this.#followed.get(conversationId);
    if (!followed) {
      followed = { readers: new Map(), catchingUp: false, stale: false };
      this.#followed.set(conversationId, followed);
    }
    const token = Symbol();
    followed.readers.set(token, { seq: after, read });
    void this.#catchUp(conversationId, followed);
    const { readers } = followed;
    return {
      [Symbol.dispose]: () => {
        readers.delete(token);
        if (readers.size === 0) this.#followed.delete(conversationId);
      },
    };
  }

  /** Sees every event this node learns of, in no order across conversations; for queues and counters, never for content. */
  watchAll(read: FeedReader): Disposable {
    this.#everything.add(read);
    return { [Symbol.dispose]: () => void this.#everything.delete(read) };
  }

  /** Hands over events that are durable. Called after commit by the command that wrote them. */
  publish(events: readonly ConversationEvent[]): void {
    for (const event of events) {
      for (const read of this.#everything) read(event);
      this.#bell.ring('conversation', event.conversationId);
      const followed = this.#followed.get(event.conversationId);
      if (followed && !deliver(followed, event)) void this.#catchUp(event.conversationId, followed);
    }
  }

  /** Looks into the log of a conversation: another process wrote to it, or somebody found out that it has grown. */
  wake(conversationId: string): void {
    const followed = this.#followed.get(conversationId);
    if (followed) void this.#catchUp(conversationId, followed);
  }

  /** Reads what is missing; when asked again meanwhile, looks once more before it rests. */
  async #catchUp(conversationId: string, followed: Followed): Promise<void> {
    followed.stale = true;
    if (followed.catchingUp) return;
    followed.catchingUp = true;
    while (followed.stale && followed.readers.size > 0) {
      followed.stale = false;
      const from = Math.min(...[...followed.readers.values()].map((reader) => reader.seq));
      try {
        for (const event of await this.#readLog(conversationId, from)) deliver(followed, event);
      } catch {
        // The log will be there again; until then the gate is closed by the bell's own doubt.
        followed.stale = true;
        await pause(retryMilliseconds);
      }
    }
    followed.catchingUp = false;
  }
}

interface Followed {
  readers: Map<symbol, { seq: number; read: FeedReader }>;
  catchingUp: boolean;
  /** Something may be in the log that no reader has seen. */
  stale: boolean;
}

/** Gives the event to every reader waiting for exactly this number. False if one has a gap before it. */
function deliver(followed: Followed, event: ConversationEvent): boolean {
  let complete = true;
  for (const reader of followed.readers.values()) {
    if (event.seq === reader.seq + 1) {
      reader.seq = event.seq;
      reader.read(event);
    } else if (event.seq > reader.seq + 1) complete = false;
  }
  return complete;
}
