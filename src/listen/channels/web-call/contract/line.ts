/** Address of a caller's socket; the query names the `call`, the key comes as a second protocol. */
export const linePath = '/api/v1/web-calls/line';

/** Address of the socket of an agent's telephone. */
export const phonePath = '/api/v1/web-calls/phone';

/**
 * How a call stands for its caller: in the queue; taken, but the agent cannot hear yet; both talk; the agent has put it on hold; the
 * agent's connection is lost; it has ended.
 */
export type CallStanding = 'waiting' | 'connecting' | 'talking' | 'held' | 'away' | 'over';

/** What the server writes to a caller besides sound, as JSON. `place` is theirs in the queue, 1 for the next. */
export type LineNews = { call: { standing: CallStanding; place: number | null } } | { beat: true };

/** Somebody who waits on the line. */
export interface RingingCall {
  conversationId: string;
  /** Pseudonym. */
  customer: string;
  language: 'de' | 'en';
  /** ISO 8601. */
  since: string;
}

/** The call an agent serves: `away` while the customer's connection is lost. */
export interface ServedCall {
  conversationId: string;
  customer: string;
  since: string;
  standing: 'connecting' | 'talking' | 'held' | 'away';
}

/** What the server writes to an agent's telephone besides sound, as JSON. */
export type PhoneNews = { phone: PhoneState } | { beat: true };

/** Everything an agent's telephone shows. */
export interface PhoneState {
  /** Whether calls are offered on any website. */
  isOffered: boolean;
  /** Whether this tab is the one that speaks and hears. */
  isOn: boolean;
  /** Whether another page of the same agent is. */
  isElsewhere: boolean;
  ringing: RingingCall[];
  call: ServedCall | null;
}

/** How often the server says that it is there, in milliseconds. Who hears nothing for twice as long has lost the line. */
export const beatEvery = 5_000;

/** How long a call waits for somebody whose connection broke off, in milliseconds. */
export const grace = 30_000;

/** Why the server ends a socket. */
export const lineEnds = {
  /** Something was said that is not said on this line. */
  malformed: 4400,
  /** The session has ended. */
  signedOut: 4401,
  /** There is no such call, or it is somebody else's. */
  unknown: 4404,
  /** The same call goes on in another window. */
  elsewhere: 4409,
  /** The call has ended. */
  over: 4410,
  /** Far more sound than anybody can speak. */
  flood: 4429,
} as const;
