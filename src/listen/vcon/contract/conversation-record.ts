import type { Means, Purpose } from '#listen/conversations/contract/events.ts';

/** Why a call or message never became a conversation (draft-ietf-vcon-vcon-core, "disposition"). */
export const dispositions = ['no-answer', 'congestion', 'failed', 'busy', 'hung-up', 'voicemail-no-message'] as const;
export type Disposition = (typeof dispositions)[number];

/** What can happen to somebody's presence. `hold` is a door the agent closed for the moment. */
export const presences = ['join', 'drop', 'hold', 'unhold', 'mute', 'unmute'] as const;
export type Presence = (typeof presences)[number];

/** On which side somebody stood. `other` speaks on the customer's side besides the first one; `observer` only listens. */
export type Side = 'customer' | 'agent' | 'observer' | 'other';

/** Somebody who took part. Nobody's name: a customer has a pseudonym, an observer a function. */
export interface Participant {
  side: Side;
  called: string | null;
  /** Only of a customer: so that several conversations of one person stay together. */
  uuid: string | null;
}

/** A piece of the conversation. People are named by their place in `people`, pieces by theirs in `dialog`. */
export type DialogPart =
  | { kind: 'said'; at: string; by: number; to: number[]; text: string; messageId: string | null }
  /** Words that were taken out of this version. */
  | { kind: 'withheld'; at: string | null; people: number[] }
  /** Spoken, and nothing of it recorded: audio is never stored. */
  | { kind: 'spoken'; at: string; seconds: number | null; people: number[] }
  | { kind: 'missed'; at: string; people: number[]; because: Disposition }
  | { kind: 'transferred'; at: string; who: number | null; from: number | null; to: number[]; before: number[]; after: number[] };

/** What a customer said about being heard, quoted and so on. */
export interface ConsentRecord {
  at: string;
  person: number;
  /** The piece of the conversation it came after; 0 also stands for the conversation as a whole. */
  dialog: number;
  purpose: Purpose;
  verdict: 'granted' | 'refused' | 'withdrawn';
  means: Means;
  /** The question as the customer read it; unknown where it was asked elsewhere. */
  question: { text: string; version: number; hash: string } | null;
  /** Observers the customer agreed to. */
  audience: number[];
  /** Until when it holds; null without an end. */
  until: string | null;
}

/** An impression an observer wrote down beside a piece of the conversation, masked as it is stored. */
export interface ImpressionRecord {
  id: string;
  at: string;
  person: number;
  dialog: number;
  kind: string;
  text: string;
  consequence: string | null;
  /** Words of the customer, kept under a grant to quote. */
  quote: string | null;
}

interface Named {
  key: string;
  de: string;
  en: string;
}

/** A conversation as it leaves the house and comes back, whatever form the container has. */
export interface ConversationRecord {
  id: string;
  createdAt: string;
  updatedAt: string | null;
  closedAt: string | null;
  channel: 'chat' | 'mail' | 'call' | 'social' | 'in-person';
  language: 'de' | 'en' | null;
  origin: 'real' | 'simulated' | 'replay' | null;
  reason: Named | null;
  brand: string | null;
  product: string | null;
  people: Participant[];
  history: Array<{ person: number; at: string; event: Presence }>;
  dialog: DialogPart[];
  consents: ConsentRecord[];
  impressions: ImpressionRecord[];
  /** The version this one was made from. `redacted` leaves something out and says what kind; `amended` adds something. */
  lineage: { kind: 'redacted'; of: string | null; what: string } | { kind: 'amended'; of: string | null } | null;
}
