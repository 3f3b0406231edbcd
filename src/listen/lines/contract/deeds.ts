import type { Means, Purpose } from '#listen/conversations/contract/events.ts';
import type { LineChannel } from './manifest.ts';

/**
 * What happens in another system, in the words of this product. Threads, messages and agents are named as the other system
 * names them; within a line these names are unique and stable. Texts of any length and characters may come: the doors
 * clean and cut them. Moments are those of the other system.
 */

/** Whoever serves on the other side. Matched with an employee by mail address, or by the id an administrator assigned. */
export interface LineAgent {
  email?: string | undefined;
  externalId?: string | undefined;
  /** Shown to the administrator who assigns ids, to nobody else. */
  name?: string | undefined;
}

/** Who speaks on the customer's side of a thread. Only a keyed hash of `ref` is kept to find the customer again. */
export interface LineCustomer {
  /** A mail address, a telephone number, or the other system's id of the contact. */
  ref: string;
  /** `mail` and `tel` mean the same person on every line; an `account` only on this one. */
  by?: 'mail' | 'tel' | 'account';
  /**
   * Where answers go, if the thread alone does not say it: at most 8 KiB, in whatever form the adapter reads again. Kept
   * encrypted, shown nowhere, forgotten with the customer.
   */
  address?: string | undefined;
}

/** A thread begins, or is mentioned for the first time. Doing it again changes nothing but the address. */
export interface Beginning {
  thread: string;
  at: Date;
  customer: LineCustomer;
  /** The organisation's where absent; an adapter may guess it from the first words (`#platform/text/guess-language.ts`). */
  language?: 'de' | 'en' | undefined;
  channel?: LineChannel;
  /** The first person on the customer's side, where several may speak (calls, mail threads): a hashed or role name, never a real one. */
  speaker?: string;
}

/** A file that came along. Guests never learn of it. */
export interface LineAttachment {
  name: string;
  mediaType: string;
  /** Bytes; known even where the content is left with the other system. */
  size: number;
  content?: Uint8Array;
  /** It is the message itself in another form, such as HTML, and is shown rather than listed. */
  view?: true;
  /** Why the content was not kept. */
  refused?: 'type' | 'size';
}

/** Somebody said something. Known threads only. Saying the same `message` again changes nothing. */
export interface LineTurn {
  thread: string;
  /** The other system's id of the message. */
  message: string;
  by: 'customer' | 'agent';
  text: string;
  at: Date;
  agent?: LineAgent;
  /**
   * Somebody else on the customer's side said this. Who did not join before (`speaker-joined`) comes in, speaks and leaves again at once.
   * A hashed or role name.
   */
  speaker?: string;
  /** Further names this message is found by in `Doors.threadOf`. */
  alsoKnownAs?: readonly string[];
  attachments?: readonly LineAttachment[];
  /** Set when this is our own errand coming back: its `key`. It then counts as delivered and is not said twice. */
  echoOf?: string | undefined;
  /** For systems that number a message only after they took it on: what `Delivered.message` was told then. It is not said twice either. */
  sentAs?: string | undefined;
}

/** An agent serves the thread now; naming another one later hands it over. Whoever cannot be matched leaves it in the queue. */
export interface Serving {
  thread: string;
  agent: LineAgent;
  at: Date;
}

/** Something happened to a thread that needs no more words. */
export interface ThreadMoment {
  thread: string;
  at: Date;
}

/** The talk has ended in the other system. */
export interface Ending extends ThreadMoment {
  /** The agent has finished there altogether, so nothing is left to wrap up here. */
  finished?: boolean;
}

/** Somebody else on the customer's side comes in or leaves. Coming in closes the door until they were asked too. */
export interface SpeakerMoment extends ThreadMoment {
  /** A hashed or role name, never a real one. */
  speaker: string;
}

/** The customer's answer as the other system learnt it: a key pressed, a yes the agent heard. */
export interface LineConsent extends ThreadMoment {
  purpose: Purpose;
  granted: boolean;
  means: Means;
  /** What proves it, for the ledger: an id in the other system, “verbal_confirmation”. Never words of the customer. */
  proof?: string;
}

/** Everything an adapter can report; what {@link Doors} do at once, deeds do in order. */
export type Deed = {
  /** Decides between equal moments: a running number of the other system. */
  order?: number;
} & (
  | ({ do: 'begin' } & Beginning)
  | ({ do: 'say' } & LineTurn)
  | ({ do: 'serve' } & Serving)
  | ({ do: 'release' } & ThreadMoment)
  | ({ do: 'close' } & Ending)
  | ({ do: 'speaker-joined' } & SpeakerMoment)
  | ({ do: 'speaker-left' } & SpeakerMoment)
  | ({ do: 'consent' } & LineConsent)
);
