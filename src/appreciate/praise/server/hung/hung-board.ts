import type { Services } from '#platform/http/request-context.ts';
import { transact, type Transaction } from '#platform/db/transact.ts';
import { hangsWhere } from '#listen/gate/server/hangable.ts';
import type { Heard } from '#listen/gate/contract/heard.ts';
import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import type { Feed } from '#listen/conversations/server/feed.ts';
import type { HangingPlace, HungPraise } from '../../contract/hung-praise.ts';
import { footingOf } from './footing-of.ts';
import { hungRows } from './hung-rows.ts';
import { praiseBell } from './ring-praise.ts';
import { shapeHung } from './shape-hung.ts';
import type { ThanksRow } from './thanks-rows.ts';

/** Milliseconds in which changes are gathered before they are read. */
const gather = 20;

/** Somebody who shows what hangs. */
export interface HungWatcher {
  scope: HangingPlace;
  language: 'de' | 'en';
  arrived(item: Heard<HungPraise>): void;
  changed(item: Heard<HungPraise>): void;
  left(id: string): void;
  /** Something may have been missed: read everything again. */
  doubtful(): void;
}

/** What may have changed since the last look. */
interface Changes {
  ids: Set<string>;
  conversations: Set<string>;
  everything: boolean;
}

interface Known {
  where: HangingPlace;
  conversationId: string | null;
  /** Tells whether anything that is shown has changed. */
  mark: string;
}

/**
 * Follows what hangs, for all walls of this process: compares what the database says after every sign of a change with what it
 * said before. Signs only wake; a lost one is made up for by the next look.
 */
export class HungBoard implements Disposable {
  readonly #services: Pick<Services, 'database' | 'bell' | 'log'>;
  readonly #watchers = new Set<HungWatcher>();
  readonly #listening = new DisposableStack();
  #known: Map<string, Known> | undefined;
  /** A look failed: whoever watches may have missed what came since. */
  #inDoubt = false;
  #changed = nothing();
  #timer: NodeJS.Timeout | undefined;
  #reading: Promise<void> = Promise.resolve();

  constructor(services: Pick<Services, 'database' | 'bell' | 'log'>, feed: Feed) {
    this.#services = services;
    const { bell } = services;
    const everything = () => this.#note((changed) => void (changed.everything = true));
    const conversation = (id: string) => this.#note((changed) => void changed.conversations.add(id));
    this.#listening.use(bell.listen(praiseBell, (id) => this.#note((changed) => void changed.ids.add(id))));
    this.#listening.use(bell.listen('ledger', conversation));
    this.#listening.use(feed.watchAll((event) => moves(event) && conversation(event.conversationId), everything));
  }

  /** Whether it hangs there as far as this process knows; asked once more when a frame is written. */
  hangs(id: string, scope: HangingPlace): boolean {
    const where = this.#known?.get(id)?.where;
    return where !== undefined && (scope === 'inside' || where === 'outside');
  }

  /** Resolves once nothing that changes from now on is missed. */
  async watch(watcher: HungWatcher): Promise<Disposable> {
    this.#watchers.add(watcher);
    if (!this.#known) await this.#soon({ ...this.#take(), everything: true });
    else await this.#reading;
    return {
      [Symbol.dispose]: () => {
        this.#watchers.delete(watcher);
        if (this.#watchers.size === 0) this.#forget();
      },
    };
  }

  /** Nobody looks: nothing needs to be remembered, and a look that is still to come must not remember what nobody keeps up. */
  #forget(): void {
    this.#take();
    this.#known = undefined;
  }

  #note(add: (changed: Changes) => void): void {
    if (this.#watchers.size === 0) return;
    add(this.#changed);
    this.#timer ??= setTimeout(() => void this.#soon(this.#take()), gather);
  }

  #take(): Changes {
    const taken = this.#changed;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#changed = nothing();
    return taken;
  }

  /** One look after the other, so that no older answer overtakes a newer one. */
  #soon(changed: Changes): Promise<void> {
    this.#reading = this.#reading.then(() => this.#look(changed)).catch((error: unknown) => {
      this.#services.log.warn({ err: error }, 'what hangs could not be read');
      this.#inDoubt = true;
      for (const watcher of this.#watchers) watcher.doubtful();
      // Everything is compared at the next sign.
      this.#changed.everything = true;
    });
    return this.#reading;
  }

  async #look({ ids, conversations, everything }: Changes): Promise<void> {
    if (this.#watchers.size === 0) return;
    const known = this.#known;
    const all = everything || !known;
    const rows = await transact(this.#services.database, { path: 'praise', actor: null }, (tx) => (all ? hanging(tx).execute() : some(tx, [...ids], [...conversations])));
    // Whoever looked may have gone meanwhile: nobody would keep up what is remembered now.
    if (this.#watchers.size === 0) return;
    if (!known) {
      this.#known = new Map(rows.map((row) => [row.id, knownOf(row)]));
      if (this.#inDoubt) for (const watcher of this.#watchers) watcher.doubtful();
    }
    this.#inDoubt = false;
    if (!known) return;
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const [id, before] of known) {
      const isMeant = all || ids.has(id) || (before.conversationId !== null && conversations.has(before.conversationId));
      if (isMeant && !found.has(id)) this.#leave(id, before);
    }
    for (const row of found.values()) this.#settle(row);
  }

  #leave(id: string, before: Known): void {
    this.#known?.delete(id);
    for (const watcher of this.#watchers) if (watcher.scope === 'inside' || before.where === 'outside') watcher.left(id);
  }

  #settle(row: ThanksRow): void {
    const before = this.#known?.get(row.id);
    const now = knownOf(row);
    this.#known?.set(row.id, now);
    for (const watcher of this.#watchers) {
      const hung = before !== undefined && (watcher.scope === 'inside' || before.where === 'outside');
      const item = shapeHung(row, watcher.scope, watcher.language);
      if (!item) {
        if (hung) watcher.left(row.id);
      } else if (!hung) watcher.arrived(item);
      else if (before.mark !== now.mark) watcher.changed(item);
    }
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#listening.dispose();
  }
}

function nothing(): Changes {
  return { ids: new Set(), conversations: new Set(), everything: false };
}

function hanging(tx: Transaction) {
  return hungRows(tx, { scope: 'inside' });
}

function some(tx: Transaction, ids: string[], conversations: string[]): Promise<ThanksRow[]> {
  return hanging(tx)
    .where(({ or, eb, fn, val }) => or([eb('t.id', '=', fn.any(val(ids))), eb('t.conversation_id', '=', fn.any(val(conversations)))]))
    .execute();
}

function knownOf(row: ThanksRow): Known {
  const shown = [row.text, row.mood, row.weight, row.clicks, row.minutes, row.agent, row.reason_id, row.product_id, row.brand_id, row.unit_id, row.quote, row.publish, row.noted_may];
  return { where: hangsWhere(footingOf(row)) ?? 'inside', conversationId: row.conversation_id, mark: JSON.stringify(shown) };
}

/** Events after which a thanks may hang elsewhere, or about something else. */
function moves(event: ConversationEvent): boolean {
  if (event.kind === 'granted' || event.kind === 'refused' || event.kind === 'withdrawn') return event.body.purpose === 'quote' || event.body.purpose === 'publish';
  return event.kind === 'paused' || event.kind === 'closed';
}
