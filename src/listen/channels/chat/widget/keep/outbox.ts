import type { Purpose } from '#listen/conversations/contract/events.ts';
import type { Memory } from './memory.ts';

/** Something the customer did that the server has not confirmed yet. */
export type Errand =
  | { do: 'say'; text: string }
  | { do: 'answer'; conversationId: string; askId: string; granted: Purpose[] }
  | { do: 'withdraw'; conversationId: string; purpose: Purpose }
  | { do: 'end'; conversationId: string };

/** An errand on its way. */
export interface Entry {
  /** Its idempotency key: sending it again does it once. */
  id: string;
  /** Milliseconds since 1970; also the order of sending. */
  at: number;
  /** Number of the newest event known when it was written. */
  after: number;
  errand: Errand;
  /** Name of the problem when the server refused it for good; it then waits for the customer. */
  refused?: string | undefined;
}

/** Errands waiting for the server. */
export interface Outbox {
  /** Takes on an errand. */
  add(errand: Errand, after: number, now?: number): Entry;
  /** Everything that waits, oldest first. */
  entries(): Entry[];
  /** The errand to send now: a withdrawal before everything else, then by age. */
  next(): Entry | undefined;
  has(entry: Entry): boolean;
  remove(entry: Entry): void;
  /** Sets an errand aside that the server will not take as it is. */
  refuse(entry: Entry, problem: string): void;
  /** Sends a refused errand again, in its old place. */
  retry(entry: Entry): void;
}

/** Begins the names of what waits. */
export const waitingPrefix = 'out:';

/**
 * The outbox in a memory: in order, kept through reloads and shared between tabs. Each entry stands under a name of its
 * own, so that two tabs writing at once do not overwrite each other.
 */
export function openOutbox(memory: Memory): Outbox {
  const nameOf = ({ id }: Entry) => waitingPrefix + id;
  const put = (entry: Entry) => memory.write(nameOf(entry), JSON.stringify(entry));
  const remove = (entry: Entry) => memory.forget(nameOf(entry));
  const entries = () =>
    memory
      .names()
      .filter((name) => name.startsWith(waitingPrefix))
      .flatMap((name) => parse(memory.read(name)))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    entries,
    remove,
    add(errand, after, now = Date.now()) {
      // Who says stop takes back a yes that is still on its way.
      if (errand.do === 'withdraw') for (const entry of entries()) if (entry.errand.do === 'answer') remove(entry);
      // Behind everything that waits already, even where a clock was set back.
      const at = Math.max(now, (entries().at(-1)?.at ?? 0) + 1);
      const entry = { id: randomId(), at, after, errand };
      put(entry);
      return entry;
    },
    next() {
      const sendable = entries().filter(({ refused }) => !refused);
      return sendable.find(({ errand }) => errand.do === 'withdraw') ?? sendable[0];
    },
    has: (entry) => memory.read(nameOf(entry)) !== null,
    refuse: (entry, refused) => put({ ...entry, refused }),
    retry: (entry) => put({ ...entry, refused: undefined }),
  };
}

function parse(text: string | null): Entry[] {
  try {
    const entry = JSON.parse(text ?? '') as Entry;
    return entry.id && entry.errand ? [entry] : [];
  } catch {
    return [];
  }
}

/** A UUID of version 4 with 120 random bits (RFC 9562). The browser's own `randomUUID` exists on secure pages only. */
function randomId(): string {
  const digit = () => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', digit);
}
