import type { Purpose } from '#listen/conversations/contract/events.ts';
import type { Entry } from '../keep/outbox.ts';

/** One thing to show in the log. `key` stays the same while a message travels from pending to sent. */
export type Line = {
  key: string;
  at: string | number;
  /** Number of its event; undefined while it is on its way. */
  seq?: number;
} & (
  | { kind: 'said'; by: 'customer' | 'agent'; text: string; waiting?: Entry }
  | { kind: 'note'; note: Note }
  | { kind: 'card'; card: Card }
);

/** Something that happened, told in one sentence; named like the event it follows from, where it follows from one. */
export type Note =
  | { kind: 'awaited' | 'agent-joined' | 'handed-over' | 'wrapped-up' | 'closed' | 'deleted' }
  | { kind: 'listening'; listeners: number }
  | { kind: 'granted' | 'refused' | 'withdrawn'; purpose: Purpose };

/** The question whether others may listen. */
export interface Card {
  askId: string;
  /** One per purpose, in the words the customer reads. */
  questions: { purpose: Purpose; text: string }[];
  /** `open` waits for the customer, `sending` for the server; `void` was overtaken by what happened since. */
  standing: 'open' | 'sending' | 'answered' | 'void';
  /** What was answered, purpose by purpose. */
  answers: Partial<Record<Purpose, boolean>>;
}

/** The conversation as the panel shows it. */
export interface ThreadView {
  state: 'new' | 'waiting' | 'served' | 'closed';
  /** How many hear it now; 0 while the door is closed. */
  listeners: number;
  lines: Line[];
}
