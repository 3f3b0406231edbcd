import type { ChatEvent } from '../../contract/chat-event.ts';

/** A message the server has confirmed under a number, whose event may not have come back yet. */
export interface Confirmed {
  entryId: string;
  seq: number;
  text: string;
  at: string;
}

/** What is known here of one conversation. */
export class Thread {
  readonly conversationId: string;
  readonly #events = new Map<string, ChatEvent>();
  readonly #confirmed = new Map<number, Confirmed>();
  readonly #overtaken = new Set<string>();
  /**
   * Whether the server has refused a message here because the conversation is closed. That it was closed is not enough to
   * begin another one: a message whose answer was lost may stand here already, and only trying again tells.
   */
  isOver = false;
  #cursor = 0;

  constructor(conversationId: string) {
    this.conversationId = conversationId;
  }

  /**
   * Number of the newest event that was *delivered*. A confirmed message does not move it: somebody may have spoken in
   * between, and those events still have to come.
   */
  get cursor(): number {
    return this.#cursor;
  }

  /** Takes in an event, once. Two things may follow from one number: a yes, and that somebody listens now. */
  take(event: ChatEvent): boolean {
    const place = `${event.seq} ${event.kind}`;
    if (this.#events.has(place)) return false;
    this.#events.set(place, event);
    this.#cursor = Math.max(this.#cursor, event.seq);
    return true;
  }

  /** Whether the turn of this number has been delivered. */
  hasTurn(seq: number): boolean {
    return this.#events.has(`${seq} turn`);
  }

  confirm(message: Confirmed): void {
    this.#confirmed.set(message.seq, message);
  }

  /** Marks a question the server no longer takes an answer to. */
  overtake(askId: string): void {
    this.#overtaken.add(askId);
  }

  isOvertaken(askId: string): boolean {
    return this.#overtaken.has(askId);
  }

  /** Events in the order of their numbers; what follows from an event stands behind it. */
  events(): ChatEvent[] {
    return [...this.#events.values()].sort((a, b) => a.seq - b.seq || Number(a.kind === 'listening') - Number(b.kind === 'listening'));
  }

  /** Messages confirmed in this tab, by number. */
  get confirmed(): ReadonlyMap<number, Confirmed> {
    return this.#confirmed;
  }
}
