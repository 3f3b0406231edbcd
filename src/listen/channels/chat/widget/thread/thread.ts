import type { ChatEvent } from '../../contract/chat-event.ts';

/** What is known here of one conversation. */
export interface Thread {
  readonly conversationId: string;
  /**
   * Whether the server has refused a message here because the conversation is closed. That it was closed is not enough to
   * begin another one: a message whose answer was lost may stand here already, and only trying again tells.
   */
  isOver: boolean;
  /**
   * Number of the newest event that was *delivered*. A confirmed message does not move it: somebody may have spoken in
   * between, and those events still have to come.
   */
  cursor: number;
  /** Which entry of the outbox became the turn of a number, where this tab was told. */
  readonly owners: Map<number, string>;
  /** Questions the server takes no answer to any more. */
  readonly overtaken: Set<string>;
  /** Takes in an event that was delivered, once. Two things may follow from one number: a yes, and that somebody listens now. */
  take(event: ChatEvent): void;
  /** Takes in a message the server has confirmed, whose event may not have come back yet. */
  confirm(entryId: string, seq: number, text: string, at: string): void;
  /** Events in the order of their numbers; what follows from an event stands behind it. */
  events(): ChatEvent[];
}

export function newThread(conversationId: string): Thread {
  const events = new Map<string, ChatEvent>();
  const put = (event: ChatEvent) => events.set(`${event.seq} ${event.kind}`, event);
  const thread: Thread = {
    conversationId,
    isOver: false,
    cursor: 0,
    owners: new Map(),
    overtaken: new Set(),
    take(event) {
      put(event);
      thread.cursor = Math.max(thread.cursor, event.seq);
    },
    confirm(entryId, seq, text, at) {
      thread.owners.set(seq, entryId);
      put({ kind: 'turn', by: 'customer', seq, text, at });
    },
    events: () => [...events.values()].sort((a, b) => a.seq - b.seq || Number(a.kind === 'listening') - Number(b.kind === 'listening')),
  };
  return thread;
}
