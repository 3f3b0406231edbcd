/** A stretch of the log during which the door stood open for an audience. Both ends are event numbers. */
export interface OpenSpan {
  /** The event that opened the door; turns after it may be heard. */
  after: number;
  /** The last event that may be heard; null while the span is still open. */
  until: number | null;
  /** Number of the grant it rests on. */
  grant: number;
  /** Visits that were named in the wording. */
  audience: ReadonlySet<string>;
}

/** A question as it was put to the customer. Whoever came since was not in it. */
export interface Question {
  seq: number;
  askId: string;
  purposes: readonly string[];
  /** Visits that were named in the wording. */
  audience: ReadonlySet<string>;
  /** People on the customer's side when it was put. */
  speakers: ReadonlySet<string>;
  /** Who served the customer then. */
  agentId: string | null;
  /** The wording spoke of the whole thread. */
  reach?: 'thread' | undefined;
}

/**
 * A stretch of the log a grant may reach back to if it says so: nobody closed the door by hand, and agent and speakers were the
 * same throughout.
 */
export interface ReachableStretch {
  /** Turns after this event belong to it. */
  after: number;
  /** The last event of it; null while it goes on. */
  until: number | null;
  /** Who served; null while the conversation waited. */
  agentId: string | null;
  /** People on the customer's side besides the first one. */
  speakers: ReadonlySet<string>;
}

/**
 * What one conversation's log says about who may hear it. A pure fold of the log; holds no words.
 * Every value is derived from events up to `seq`; nothing is read from a clock.
 */
export interface ConsentFacts {
  /** Newest event folded in. */
  seq: number;
  state: 'waiting' | 'live' | 'wrap-up' | 'closed';
  agentId: string | null;
  /** The customer speaks, but answers questions on a card of their own. */
  hasCard: boolean;
  /** Visits sitting there now, with the handle each guest sees. */
  listeners: ReadonlyMap<string, { handle: string; function: { de: string; en: string } }>;
  /** People on the customer's side besides the first one. */
  speakers: ReadonlySet<string>;
  /** The listen grant in force. */
  grant: { seq: number; audience: ReadonlySet<string>; speakers: ReadonlySet<string>; agentId: string } | null;
  /** A question the customer has not answered, or what they have not answered of it. */
  ask: Question | null;
  /** The newest question about each purpose, answered or not: a yes given later covers exactly those it named. */
  questions: ReadonlyMap<string, Question>;
  /** Purposes the customer said no to or took back; nobody asks for these again in this conversation. */
  refusals: ReadonlySet<string>;
  paused: boolean;
  spans: readonly OpenSpan[];
  /** What a grant for the whole thread would reach back to, since the last no to listening. */
  reachable: readonly ReachableStretch[];
  /** Number of the grant for `quote` (and the later purposes), if in force. */
  purposes: ReadonlyMap<string, number>;
}

/** Whether an open question is about listening; only such a one has to do with the door. */
export function asksToListen(ask: Question | null): boolean {
  return ask?.purposes.includes('listen') ?? false;
}

/** Facts before the first event: everything closed. */
export const nothingKnown: ConsentFacts = {
  seq: 0,
  state: 'waiting',
  agentId: null,
  hasCard: false,
  listeners: new Map(),
  speakers: new Set(),
  grant: null,
  ask: null,
  questions: new Map(),
  refusals: new Set(),
  paused: false,
  spans: [],
  reachable: [{ after: 0, until: null, agentId: null, speakers: new Set() }],
  purposes: new Map(),
};
