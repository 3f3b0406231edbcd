import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { Bell } from '#platform/live/bell.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { foldFacts } from './fold-facts.ts';

/** A conversation somebody may be listening to: what its log says, and its turns. */
export interface WatchedConversation {
  readonly id: string;
  readonly facts: ConsentFacts;
  readonly turns: readonly ConversationEvent[];
}

/** Is told of each event once it is folded in. */
export type DoorListener = (event: ConversationEvent, before: ConsentFacts, conversation: WatchedConversation) => void;

interface Watched {
  id: string;
  facts: ConsentFacts;
  turns: ConversationEvent[];
  listeners: Set<DoorListener>;
  ready: Promise<void>;
  following: Disposable | undefined;
}

/**
 * Keeps, for every conversation with listeners on this node, the facts the gate decides by. Folds each event once however
 * many listen. While the database is out of reach nothing it remembers counts.
 */
export class Doorkeeper {
  readonly #database: Database;
  readonly #feed: Feed;
  readonly #bell: Bell;
  readonly #watched = new Map<string, Watched>();

  constructor(database: Database, feed: Feed, bell: Bell) {
    this.#database = database;
    this.#feed = feed;
    this.#bell = bell;
  }

  /** False while a decision cannot be trusted; the gate is closed then. */
  get sure(): boolean {
    return this.#bell.fresh;
  }

  /** Watches a conversation's door. Resolves once its log is folded in. */
  async watch(conversationId: string, tell: DoorListener): Promise<{ conversation: WatchedConversation } & Disposable> {
    let watched = this.#watched.get(conversationId);
    if (!watched) {
      watched = { id: conversationId, facts: nothingKnown, turns: [], listeners: new Set(), ready: Promise.resolve(), following: undefined };
      watched.ready = this.#load(watched);
      this.#watched.set(conversationId, watched);
    }
    const { listeners } = watched;
    listeners.add(tell);
    const leave = () => {
      listeners.delete(tell);
      if (listeners.size > 0 || this.#watched.get(conversationId) !== watched) return;
      watched.following?.[Symbol.dispose]();
      this.#watched.delete(conversationId);
    };
    try {
      await watched.ready;
    } catch (error) {
      leave();
      throw error;
    }
    return { conversation: watched, [Symbol.dispose]: leave };
  }

  async #load(watched: Watched): Promise<void> {
    const log = await transact(this.#database, { path: 'gate', actor: null }, (tx) => readLog(tx, watched.id));
    for (const event of log) this.#fold(watched, event);
    watched.following = this.#feed.follow(watched.id, watched.facts.seq, (event) => {
      const before = watched.facts;
      this.#fold(watched, event);
      for (const tell of watched.listeners) tell(event, before, watched);
    });
  }

  #fold(watched: Watched, event: ConversationEvent): void {
    watched.facts = foldFacts(watched.facts, event);
    if (event.kind === 'turn') watched.turns.push(event);
  }
}
