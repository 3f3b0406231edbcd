import type { Database } from '#platform/db/database.ts';
import { transact } from '#platform/db/transact.ts';
import type { Bell } from '#platform/live/bell.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import { readLog } from '#listen/conversations/server/read-log.ts';
import { nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { doorIsOpen } from './door-is-open.ts';
import { foldFacts, foldLog } from './fold-facts.ts';
import type { HeardRecord } from './heard-record.ts';
import { withholdAhead } from './withheld-text.ts';

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
  /** Each with whom to tell that the conversation is gone. */
  listeners: Map<DoorListener, () => void>;
  ready: Promise<void>;
  following: Disposable | undefined;
}

/**
 * Keeps, for every conversation with listeners on this node, the facts the gate decides by. Folds each event once however
 * many listen. While the database is out of reach, or what is heard cannot be written down, nothing it remembers counts.
 */
export class Doorkeeper {
  readonly #database: Database;
  readonly #feed: Feed;
  readonly #bell: Bell;
  readonly #heard: Pick<HeardRecord, 'keeps'>;
  readonly #watched = new Map<string, Watched>();
  readonly #sureness = new Set<(sure: boolean) => void>();
  #wasSure = true;

  constructor(database: Database, feed: Feed, bell: Bell, heard: Pick<HeardRecord, 'keeps' | 'onKeeping'>) {
    this.#database = database;
    this.#feed = feed;
    this.#bell = bell;
    this.#heard = heard;
    bell.onFreshness(() => this.#look());
    heard.onKeeping(() => this.#look());
  }

  /** False while a decision cannot be trusted; the gate is closed then. */
  get sure(): boolean {
    return this.#bell.fresh && this.#heard.keeps;
  }

  /** Is told when decisions can no longer be trusted, and again when they can and everything must be watched anew. */
  onSureness(tell: (sure: boolean) => void): Disposable {
    this.#sureness.add(tell);
    return { [Symbol.dispose]: () => void this.#sureness.delete(tell) };
  }

  #look(): void {
    const { sure } = this;
    if (this.#wasSure === sure) return;
    this.#wasSure = sure;
    // Whoever comes from here on reads the log again instead of joining those who may have missed something.
    if (!sure) this.#watched.clear();
    for (const tell of this.#sureness) tell(sure);
  }

  /**
   * Watches a conversation's door. Resolves once its log is folded in.
   * @param gone is told when the conversation was deleted: nothing of it may stay on a screen.
   */
  async watch(conversationId: string, tell: DoorListener, gone: () => void = () => undefined): Promise<{ conversation: WatchedConversation } & Disposable> {
    let watched = this.#watched.get(conversationId);
    if (!watched) {
      watched = { id: conversationId, facts: nothingKnown, turns: [], listeners: new Map(), ready: Promise.resolve(), following: undefined };
      watched.ready = this.#load(watched);
      this.#watched.set(conversationId, watched);
    }
    const { listeners } = watched;
    listeners.set(tell, gone);
    const leave = () => {
      listeners.delete(tell);
      if (listeners.size > 0) return;
      watched.following?.[Symbol.dispose]();
      if (this.#watched.get(conversationId) === watched) this.#watched.delete(conversationId);
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
    watched.facts = foldLog(log);
    watched.turns = log.filter(({ kind }) => kind === 'turn');
    const read = (event: ConversationEvent) => {
      const before = watched.facts;
      this.#fold(watched, event);
      for (const tell of watched.listeners.keys()) tell(event, before, watched);
    };
    const gone = () => {
      if (this.#watched.get(watched.id) === watched) this.#watched.delete(watched.id);
      for (const tellGone of watched.listeners.values()) tellGone();
    };
    const foresee = (words: string) => void (doorIsOpen(watched.facts) && withholdAhead(words));
    watched.following = this.#feed.follow(watched.id, watched.facts.seq, { read, gone, foresee });
  }

  #fold(watched: Watched, event: ConversationEvent): void {
    watched.facts = foldFacts(watched.facts, event);
    if (event.kind === 'turn') watched.turns.push(event);
  }
}
