import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { nothingKnown, type ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { doorIsOpen } from '#listen/gate/server/door-is-open.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import type { ChatEvent } from '../contract/chat-event.ts';

/**
 * A conversation's log as its customer sees it, event by event. Keeps the facts, because "somebody listens from here on"
 * follows from the log and is not an event of its own.
 */
export class ChatView {
  #facts: ConsentFacts = nothingKnown;

  /** What the next event of the log means to the customer: nothing, one thing, or two. */
  add(event: ConversationEvent): ChatEvent[] {
    const before = this.#facts;
    this.#facts = foldFacts(before, event);
    return [...shown(event), ...listening(before, this.#facts, event)];
  }
}

function shown(event: ConversationEvent): ChatEvent[] {
  const { seq, at } = event;
  switch (event.kind) {
    case 'turn':
      return event.party === 'system' ? [] : [{ seq, at, kind: 'turn', by: event.party, text: event.body.text }];
    case 'taken':
      return [{ seq, at, kind: 'agent-joined' }];
    case 'handed-over':
    case 'released':
      return [{ seq, at, kind: 'handed-over' }];
    case 'asked':
      return [{ seq, at, kind: 'asked', askId: event.body.askId, questions: event.body.questions.map(({ purpose, text }) => ({ purpose, text })) }];
    case 'granted':
    case 'refused':
    case 'withdrawn':
      return [{ seq, at, kind: event.kind, purpose: event.body.purpose }];
    case 'wrapped-up':
    case 'closed':
      return [{ seq, at, kind: event.kind }];
    default:
      return [];
  }
}

/** The customer is told whenever it changes whether, and by how many, they are heard. */
function listening(before: ConsentFacts, after: ConsentFacts, { seq, at }: ConversationEvent): ChatEvent[] {
  const was = doorIsOpen(before) ? before.listeners.size : 0;
  const is = doorIsOpen(after) ? after.listeners.size : 0;
  return was === is ? [] : [{ seq, at, kind: 'listening', open: is > 0, listeners: is }];
}
