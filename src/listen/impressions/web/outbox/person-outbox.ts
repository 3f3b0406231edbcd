import { client } from '#web/api/client.ts';
import { ProblemError } from '#web/api/problem-error.ts';
import { problemOf } from '#web/api/problem-of.ts';
import type { Impression, Masked } from '../../contract/impression.ts';
import { browserStore } from './browser-store.ts';
import { Outbox, type Outcome } from './outbox.ts';
import type { OutboxEntry, Written } from './outbox-entry.ts';

/** An impression that reached the server, as it is stored. */
export interface Arrival {
  impression: Impression;
  masked: readonly Masked[];
}

/** What may become of an impression on its way. */
export interface OutboxNews {
  /** The server has it. */
  arrived?(arrival: Arrival): void;
  /** The server does not take it like this; true takes it back, otherwise it steps aside for its author to decide. */
  takesBack?(entry: OutboxEntry): boolean;
}

/** The outbox of the person who is signed in, and news of what was sent. */
export interface PersonOutbox {
  outbox: Outbox;
  /** Tells `news` until the returned function is called. */
  hear(news: OutboxNews): () => void;
}

const opened = new Map<string, PersonOutbox>();

/** One per person and tab, for as long as the tab lives: what waits goes on being sent whatever page is shown. */
export function personOutbox(personId: string): PersonOutbox {
  const known = opened.get(personId);
  if (known) return known;
  const listeners = new Set<OutboxNews>();
  const name = `ohrensessel-outbox-${personId}`;
  const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  const outbox = new Outbox({
    store: browserStore(personId),
    alone: (work) => (navigator.locks ? navigator.locks.request(name, work) : work()),
    takesBack: (entry) => [...listeners].some((each) => each.takesBack?.(entry)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin: ours
    announce: () => others?.postMessage(null),
    async send(written) {
      const outcome = await deliver(written);
      if ('arrival' in outcome) listeners.forEach((each) => each.arrived?.(outcome.arrival));
      return outcome;
    },
  });
  if (others) others.onmessage = () => void outbox.refresh();
  addEventListener('online', () => void outbox.flush());
  document.addEventListener('visibilitychange', () => document.hidden || void outbox.flush());
  void outbox.flush();
  const made: PersonOutbox = {
    outbox,
    hear(news) {
      listeners.add(news);
      return () => listeners.delete(news);
    },
  };
  opened.set(personId, made);
  return made;
}

async function deliver(written: Written): Promise<Outcome | { kind: 'stored'; arrival: Arrival }> {
  try {
    const arrival = await client.impressions.record(written, { context: { idempotencyKey: written.id } });
    return { kind: 'stored', arrival };
  } catch (error) {
    // Signed out: it waits for the person to come back, as nobody else may send it.
    const waits = !(error instanceof ProblemError) || error.isPassing || error.kind === 'sign-in-required' || error.problem.status >= 500;
    return waits ? { kind: 'later' } : { kind: 'refused', problem: problemOf(error) };
  }
}
