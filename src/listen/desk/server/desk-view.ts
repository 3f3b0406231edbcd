import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { isSpoken } from '#listen/conversations/contract/is-spoken.ts';
import { asksToListen, nothingKnown, type ConsentFacts } from '#listen/gate/contract/consent-facts.ts';
import { doorIsOpen } from '#listen/gate/server/door-is-open.ts';
import { foldFacts } from '#listen/gate/server/fold-facts.ts';
import { mayAsk } from '#listen/asking/server/ask-customer.ts';
import { withdrawable } from '#listen/asking/server/withdraw.ts';
import type { DeskConversation, DeskEvent } from '../contract/desk-conversation.ts';
import type { ConversationRecord } from './conversation-record.ts';

/** A conversation as its agent sees it, kept up to date by its log. */
export class DeskView {
  readonly #record: ConversationRecord;
  #facts: ConsentFacts = nothingKnown;
  /** The newest question, whether or not it is still open. */
  #asked: Extract<ConversationEvent, { kind: 'asked' }>['body'] | undefined;

  constructor(record: ConversationRecord) {
    this.#record = record;
  }

  /** Takes in the next event of the log; yields how it is shown. */
  add(event: ConversationEvent): DeskEvent {
    this.#facts = foldFacts(this.#facts, event);
    if (event.kind === 'asked') this.#asked = event.body;
    return shown(event);
  }

  get facts(): ConsentFacts {
    return this.#facts;
  }

  /** The present state. */
  get conversation(): DeskConversation {
    const facts = this.#facts;
    const live = facts.state === 'live' || facts.state === 'wrap-up';
    return {
      ...this.#record,
      state: facts.state,
      lastSeq: facts.seq,
      door: doorIsOpen(facts) ? 'open' : asksToListen(facts.ask) && !facts.paused ? 'asked' : 'closed',
      paused: facts.paused,
      refused: facts.refusals.has('listen'),
      listeners: facts.listeners.size,
      speakers: facts.speakers.size,
      question: this.#question,
      can: {
        ask: mayAsk(facts) && !asksToListen(facts.ask) && !facts.grant && !facts.paused,
        takeBack: live && isSpoken(this.#record.channel) && withdrawable(facts).length > 0 && !facts.ask,
        pause: live && !facts.paused,
        resume: live && facts.paused,
        say: live,
        close: live,
      },
    };
  }

  /** What the agent reads out: the open question, where customers speak. */
  get #question(): DeskConversation['question'] {
    const { ask, hasCard } = this.#facts;
    if (!ask || hasCard || !isSpoken(this.#record.channel) || this.#asked?.askId !== ask.askId) return null;
    return { askId: ask.askId, parts: this.#asked.questions.map(({ purpose, text }) => ({ purpose, text })) };
  }
}

const notes = {
  'listener-joined': 'guest-joined',
  'listener-left': 'guest-left',
} as const;

function shown(event: ConversationEvent): DeskEvent {
  const { seq, at } = event;
  if (event.kind === 'turn') return { seq, at, kind: 'turn', by: event.party === 'customer' ? 'customer' : 'agent', ...event.body };
  if (event.kind === 'listener-joined' || event.kind === 'listener-left') return { seq, at, kind: 'note', what: notes[event.kind] };
  const purpose = 'purpose' in event.body ? event.body.purpose : undefined;
  return { seq, at, kind: 'note', what: event.kind, purpose };
}
