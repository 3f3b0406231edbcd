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

const prefix = 'out:';

/**
 * Errands waiting for the server, in order, kept through reloads and shared between tabs. Each stands under a name of its
 * own, so that two tabs writing at once do not overwrite each other.
 */
export class Outbox {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Takes on an errand. */
  add(errand: Errand, after: number, now = Date.now()): Entry {
    // Who says stop takes back a yes that is still on its way.
    if (errand.do === 'withdraw') for (const entry of this.entries()) if (entry.errand.do === 'answer') this.remove(entry);
    // Behind everything that waits already, even where a clock was set back.
    const at = Math.max(now, (this.entries().at(-1)?.at ?? 0) + 1);
    const entry: Entry = { id: crypto.randomUUID?.() ?? randomId(), at, after, errand };
    this.#write(entry);
    return entry;
  }

  /** Everything that waits, oldest first. */
  entries(): Entry[] {
    const names = this.#memory.names().filter((name) => name.startsWith(prefix));
    return names
      .flatMap((name) => parse(this.#memory.read(name)))
      .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** The errand to send now: a withdrawal before everything else, then by age. */
  next(): Entry | undefined {
    const sendable = this.entries().filter((entry) => !entry.refused);
    return sendable.find((entry) => entry.errand.do === 'withdraw') ?? sendable[0];
  }

  has(entry: Entry): boolean {
    return this.#memory.read(prefix + entry.id) !== null;
  }

  remove(entry: Entry): void {
    this.#memory.forget(prefix + entry.id);
  }

  /** Sets an errand aside that the server will not take as it is. */
  refuse(entry: Entry, problem: string): void {
    this.#write({ ...entry, refused: problem });
  }

  /** Sends a refused errand again, in its old place. */
  retry(entry: Entry): void {
    this.#write({ ...entry, refused: undefined });
  }

  #write(entry: Entry): void {
    this.#memory.write(prefix + entry.id, JSON.stringify(entry));
  }
}

function parse(text: string | null): Entry[] {
  try {
    const entry = JSON.parse(text ?? '') as Entry;
    return entry.id && entry.errand ? [entry] : [];
  } catch {
    return [];
  }
}

/** `randomUUID` exists on secure pages only; a plain http page gets 122 random bits all the same (RFC 9562, version 4). */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
