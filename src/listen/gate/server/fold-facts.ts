import type { ConversationEvent } from '#listen/conversations/contract/events.ts';
import { asksToListen, nothingKnown, type ConsentFacts } from '../contract/consent-facts.ts';
import { doorIsOpen } from './door-is-open.ts';
import { reachedBy, settleReachable } from './reach-back.ts';

/**
 * Adds the next event of a conversation's log to what is known about its consent.
 * @throws RangeError when the event is not the next one: with a hole in the log nothing may be concluded.
 */
export function foldFacts(facts: ConsentFacts, event: ConversationEvent): ConsentFacts {
  return fold(facts, event, (listeners) => new Map(listeners));
}

/**
 * What a whole log says; the same as event by event. Nobody sees what is known in between, so there is one list of those who sit
 * there, and a full room costs no more than its log is long.
 * @throws RangeError as {@link foldFacts}.
 */
export function foldLog(events: readonly ConversationEvent[]): ConsentFacts {
  const listeners: Listeners = new Map();
  return events.reduce<ConsentFacts>((facts, event) => fold(facts, event, () => listeners), { ...nothingKnown, listeners });
}

type Listeners = Map<string, { handle: string; function: { de: string; en: string } }>;

/** @param own those who sit there, to be changed. */
function fold(facts: ConsentFacts, event: ConversationEvent, own: (listeners: ConsentFacts['listeners']) => Listeners): ConsentFacts {
  if (event.seq !== facts.seq + 1) throw new RangeError(`event ${event.seq} does not follow ${facts.seq}`);
  const next = apply({ ...facts, seq: event.seq }, event, own);
  return settleSpans({ ...next, reachable: settleReachable(next, event) }, event);
}

function apply(facts: ConsentFacts, event: ConversationEvent, own: (listeners: ConsentFacts['listeners']) => Listeners): ConsentFacts {
  switch (event.kind) {
    case 'taken':
      return { ...facts, state: 'live', agentId: event.body.agentId };
    case 'handed-over':
      // A visit belongs to its host: guests of the former agent leave with their own events.
      return { ...facts, agentId: event.body.to, grant: null, ask: unlessToListen(facts.ask) };
    case 'released':
      return { ...facts, state: 'waiting', agentId: null, grant: null, ask: unlessToListen(facts.ask) };
    case 'wrapped-up':
      return { ...facts, state: 'wrap-up', ask: unlessToListen(facts.ask) };
    case 'closed':
      return { ...facts, state: 'closed', ask: unlessToListen(facts.ask) };
    case 'speaker-joined':
      return { ...facts, speakers: new Set(facts.speakers).add(event.body.speaker), ask: unlessToListen(facts.ask) };
    case 'speaker-left':
      return { ...facts, speakers: without(facts.speakers, event.body.speaker) };
    case 'listener-joined': {
      const { visitId, handle, function: role } = event.body;
      return { ...facts, listeners: own(facts.listeners).set(visitId, { handle, function: role }), ask: unlessToListen(facts.ask) };
    }
    case 'listener-left': {
      const listeners = own(facts.listeners);
      listeners.delete(event.body.visitId);
      return { ...facts, listeners, ask: listeners.size === 0 ? unlessToListen(facts.ask) : facts.ask };
    }
    case 'asked': {
      const { askId, audience, purposes, reach } = event.body;
      const ask = { seq: event.seq, askId, audience: new Set(audience), purposes, speakers: facts.speakers, agentId: facts.agentId, reach };
      const questions = new Map([...facts.questions, ...purposes.map((purpose) => [purpose, ask] as const)]);
      // A new question about listening supersedes what was agreed before it.
      return purposes.includes('listen') ? { ...facts, ask, questions, grant: null } : { ...facts, ask, questions };
    }
    case 'granted':
      return grant(facts, event);
    case 'refused':
    case 'withdrawn':
      return refuse(facts, event.body.purpose);
    case 'paused':
      return { ...facts, paused: true, spans: recall(facts.spans, event.body.recallFrom) };
    case 'resumed':
      return { ...facts, paused: false };
    case 'opened':
      return event.body.asks === 'card' ? { ...facts, hasCard: true } : facts;
    case 'turn':
      return facts;
  }
}

/** A no to a further question is a no as well: what was heard under the earlier yes leaves the screens. */
function refuse(facts: ConsentFacts, purpose: string): ConsentFacts {
  const refusals = new Set(facts.refusals).add(purpose);
  if (purpose !== 'listen') return { ...facts, refusals, purposes: withoutKey(facts.purposes, purpose), ask: answered(facts.ask, purpose) };
  return { ...facts, refusals, grant: null, ask: null, spans: [] };
}

function grant(facts: ConsentFacts, event: Extract<ConversationEvent, { kind: 'granted' }>): ConsentFacts {
  const { purpose, audience, speakers } = event.body;
  const refusals = without(facts.refusals, purpose);
  if (purpose !== 'listen') return { ...facts, refusals, purposes: new Map(facts.purposes).set(purpose, event.seq), ask: answered(facts.ask, purpose) };
  if (facts.agentId === null) return facts;
  const given = { seq: event.seq, audience: new Set(audience), speakers: new Set(speakers), agentId: facts.agentId };
  // Before the others: the last span is the one that may still be running.
  const spans = event.body.reach ? [...reachedBy(given, facts.reachable), ...facts.spans] : facts.spans;
  return { ...facts, refusals, grant: given, ask: null, spans };
}

/** A question about listening is over once who listens, or to whom, is another; one about what was said is not. */
function unlessToListen(ask: ConsentFacts['ask']): ConsentFacts['ask'] {
  return asksToListen(ask) ? null : ask;
}

/** What is left of a question that is not about listening, after an answer to a part of it. */
function answered(ask: ConsentFacts['ask'], purpose: string): ConsentFacts['ask'] {
  if (!ask || asksToListen(ask)) return ask;
  const open = ask.purposes.filter((each) => each !== purpose);
  return open.length > 0 ? { ...ask, purposes: open } : null;
}

/** Opens and closes spans as the door moves, so that a span's ends are exactly the events that moved it. */
function settleSpans(after: ConsentFacts, event: ConversationEvent): ConsentFacts {
  const open = doorIsOpen(after);
  const last = after.spans.at(-1);
  const running = last?.until === null ? last : undefined;
  if (running && (!open || running.grant !== after.grant?.seq)) {
    const ended = [...after.spans.slice(0, -1), { ...running, until: event.seq - 1 }];
    return settleSpans({ ...after, spans: ended }, event);
  }
  if (!running && open && after.grant) {
    const span = { after: event.seq, until: null, grant: after.grant.seq, audience: after.grant.audience };
    return { ...after, spans: [...after.spans, span] };
  }
  return after;
}

/** Cuts what lies after `from` out of every span; a span left without room disappears. */
function recall(spans: ConsentFacts['spans'], from: number): ConsentFacts['spans'] {
  return spans
    .map((span) => ({ ...span, until: span.until === null ? from : Math.min(span.until, from) }))
    .filter((span) => span.until > span.after);
}

function without<T>(set: ReadonlySet<T>, item: T): ReadonlySet<T> {
  const rest = new Set(set);
  rest.delete(item);
  return rest;
}

function withoutKey<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
