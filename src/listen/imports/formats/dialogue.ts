import type { Purpose } from '#listen/conversations/contract/events.ts';
import type { KeptRecord } from '#listen/vcon/server/kept-record.ts';

/** A turn of a recorded dialogue. */
export interface RecordedTurn {
  by: 'customer' | 'agent';
  text: string;
  /** Seconds since the dialogue began; never less than the turn before. */
  offset: number;
}

/** What the customer said about being heard, as the other system recorded it. */
export interface RecordedConsent {
  purpose: Purpose;
  verdict: 'granted' | 'refused' | 'withdrawn';
  /** Seconds since the dialogue began. */
  offset: number;
}

/** A dialogue that took place somewhere else, whatever format it came in. */
export interface RecordedDialogue {
  /** Identifier in the system it came from; the same one is never stored twice. */
  source: string;
  channel: 'chat' | 'mail' | 'call' | 'social' | 'in-person';
  /** Whether real people spoke; what is simulated or was replayed never enters real figures. */
  origin: 'real' | 'simulated' | 'replay';
  language: 'de' | 'en';
  /** ISO 8601; absent where the recording does not say. */
  startedAt: string | undefined;
  /** The customer in the other system, so that several dialogues of one person stay together. */
  customer: string | undefined;
  /** Contact reason in the other system's words. */
  reason: string | undefined;
  /** What that is called, where the recording says more than a key. */
  reasonNames?: { de: string; en: string };
  product: string | undefined;
  brand: string | undefined;
  turns: RecordedTurn[];
  consents: RecordedConsent[];
  /** Seconds from the beginning to the end, where that lies behind the last words. */
  ends: number;
  /** What a container brought along that has no place in a log. */
  container: Container | undefined;
}

/** What is kept of the vCon a dialogue came in. */
export interface Container {
  /** UUIDs: its own first, then those of versions it was made from. One conversation is stored once. */
  versions: string[];
  record: KeptRecord;
  /** Whose certificate it was signed with, in one line. */
  signedBy: string | null;
  /** Whether a recording was left out. */
  hadAudio: boolean;
}
