import { setTimeout as pause } from 'node:timers/promises';
import type { Bell } from '#platform/live/bell.ts';
import type { ConversationEvent } from '../contract/events.ts';

const retryMilliseconds = 250;
/** A ring may be lost with the process that should have rung it; no screen stays behind for longer than this. */
const sweepMilliseconds = 5_000;

/** Somebody who follows one conversation. */
export interface FeedReader {
  /** Receives the events in the order of their numbers, each exactly once while subscribed. */
  read(event: ConversationEvent): void;
  /** Is told when the conversation was deleted, here or elsewhere; nothing follows. */
  gone?(): void;
  /** Is told of words on their way into the log. They may never arrive: only for getting ready, never for showing. */
  foresee?(words: string): void;
}

/** Receives events of all conversations, in no order across them. `elsewhere`: another process wrote it. */
export type EventReader = (event: ConversationEvent, elsewhere: boolean) => void;

/** The log as the feed reads it. */
export interface Log {
  /** Events of one conversation after a number, oldest first. */
  after(conversationId: string, seq: number): Promise<ConversationEvent[]>;
  /** Number of the newest event of each conversation that is still there. */
  newest(conversationIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/**
 * Carries committed events to whoever watches on this node. Commands hand their events over after the commit; what arrives
 * out of order or from another process is read from the log, which alone is the truth.
 */
export class Feed {
  readonly #log: Log;
  readonly #bell: Bell;
  readonly #followed = new Map<string, Followed>();
  readonly #everything = new Map<EventReader, () => void>();
  /** Numbers of events other processes wrote that nobody has read yet, by conversation. */
  readonly #heardOf = new Map<string, Set<number>>();
  #sweeping: NodeJS.Timeout | undefined;

  constructor(log: Log, bell: Bell) {
    this.#log = log;
    this.#bell = bell;
    bell.listen('conversation', (conversationId) => this.wake(conversationId));
    bell.listen('event', (place) => this.#hearOf(place));
    bell.listen('gone', (conversationId) => this.forget([conversationId]));
    bell.onFreshness((fresh) => {
      if (!fresh) return;
      void this.#sweep();
      for (const missed of this.#everything.values()) missed();
    });
  }

  /**
   * Follows one conversation from just after event number `after`. The caller has loaded the log up to there itself;
   * missing events are delivered before new ones.
   */
  follow(conversationId: string, after: number, reader: FeedReader): Disposable {
    let followed = this.#followed.get(conversationId);
    if (!followed) {
      followed = { readers: new Map(), catchingUp: false, stale: false };
      this.#followed.set(conversationId, followed);
    }
    const token = Symbol();
    followed.readers.set(token, { seq: after, reader });
    void this.#catchUp(conversationId, followed);
    this.#sweeping ??= setInterval(() => void this.#sweep(), sweepMilliseconds).unref();
    const { readers } = followed;
    return {
      [Symbol.dispose]: () => {
        readers.delete(token);
        if (readers.size > 0 || this.#followed.get(conversationId)?.readers !== readers) return;
        this.#followed.delete(conversationId);
        this.#rest();
      },
    };
  }

  /**
   * Sees every event of this node and everything but turns of the others, in no order across conversations; for queues and
   * counters, never for content.
   * @param missed is told when events of other nodes may have passed unseen: read again what hangs on them.
   */
  watchAll(read: EventReader, missed: () => void = () => undefined): Disposable {
    this.#everything.set(read, missed);
    return { [Symbol.dispose]: () => void this.#everything.delete(read) };
  }

  /** Hands over events that are durable. Called after commit by the command that wrote them. */
  publish(events: readonly ConversationEvent[]): void {
    for (const event of events) {
      for (const read of this.#everything.keys()) read(event, false);
      this.#bell.ring('conversation', event.conversationId);
      const followed = this.#followed.get(event.conversationId);
      if (followed && !deliver(followed, event)) void this.#catchUp(event.conversationId, followed);
    }
  }

  /** Words are on their way into the log: whoever follows may get ready while they are written. */
  foresee(conversationId: string, words: string): void {
    for (const { reader } of this.#followed.get(conversationId)?.readers.values() ?? []) reader.foresee?.(words);
  }

  /** Lets go of conversations that were deleted. Called after commit. */
  forget(conversationIds: readonly string[]): void {
    for (const conversationId of conversationIds) {
      const readers = this.#followed.get(conversationId)?.readers;
      this.#followed.delete(conversationId);
      const waiting = [...(readers?.values() ?? [])];
      readers?.clear();
      for (const { reader } of waiting) reader.gone?.();
    }
    this.#rest();
  }

  /** Looks into the log of a conversation: another process wrote to it, or somebody found out that it has grown. */
  wake(conversationId: string): void {
    const followed = this.#followed.get(conversationId);
    if (followed) void this.#catchUp(conversationId, followed);
  }

  /** The database rang: an event that is no turn was written elsewhere, at `conversation number`. */
  #hearOf(place: string): void {
    const [conversationId = '', seq] = place.split(' ');
    this.wake(conversationId);
    if (this.#everything.size === 0) return;
    // One commit may write several.
    const known = this.#heardOf.get(conversationId);
    if (known) return void known.add(Number(seq));
    this.#heardOf.set(conversationId, new Set([Number(seq)]));
    setImmediate(() => void this.#readHeardOf(conversationId));
  }

  async #readHeardOf(conversationId: string): Promise<void> {
    const numbers = this.#heardOf.get(conversationId) ?? new Set();
    this.#heardOf.delete(conversationId);
    try {
      for (const event of await this.#log.after(conversationId, Math.min(...numbers) - 1)) {
        if (numbers.has(event.seq)) for (const read of this.#everything.keys()) read(event, true);
      }
    } catch {
      // Whoever hears the database but cannot read it looks again as if it had heard nothing for a while.
      for (const missed of this.#everything.values()) missed();
    }
  }

  /** Compares what was delivered with where the logs end. */
  async #sweep(): Promise<void> {
    const ids = [...this.#followed.keys()];
    if (ids.length === 0 || !this.#bell.fresh) return;
    try {
      const newest = await this.#log.newest(ids);
      for (const id of ids) {
        const seq = newest.get(id);
        const followed = this.#followed.get(id);
        if (seq === undefined) this.forget([id]);
        else if (followed && [...followed.readers.values()].some((place) => place.seq < seq)) void this.#catchUp(id, followed);
      }
    } catch {
      // The bell doubts as well, and everything is read anew once it does not.
    }
  }

  #rest(): void {
    if (this.#followed.size > 0) return;
    clearInterval(this.#sweeping);
    this.#sweeping = undefined;
  }

  /** Reads what is missing; when asked again meanwhile, looks once more before it rests. */
  async #catchUp(conversationId: string, followed: Followed): Promise<void> {
    followed.stale = true;
    if (followed.catchingUp) return;
    followed.catchingUp = true;
    while (followed.stale && followed.readers.size > 0) {
      followed.stale = false;
      const from = Math.min(...[...followed.readers.values()].map((place) => place.seq));
      try {
        for (const event of await this.#log.after(conversationId, from)) deliver(followed, event);
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
  readers: Map<symbol, { seq: number; reader: FeedReader }>;
  catchingUp: boolean;
  /** Something may be in the log that no reader has seen. */
  stale: boolean;
}

/** Gives the event to every reader waiting for exactly this number. False if one has a gap before it. */
function deliver(followed: Followed, event: ConversationEvent): boolean {
  let complete = true;
  for (const place of followed.readers.values()) {
    if (event.seq === place.seq + 1) {
      place.seq = event.seq;
      place.reader.read(event);
    } else if (event.seq > place.seq + 1) complete = false;
  }
  return complete;
}
