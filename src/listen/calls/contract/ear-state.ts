/**
 * Whether sound can come to an ear whose door is open: it `flows`, the telephone system holds it back (for instance while a
 * card number is read out), or no call reaches the product.
 */
export type EarState = 'flows' | 'held' | 'away';

/** What the server writes to an ear besides sound, as JSON. */
export interface EarMessage {
  sound: EarState;
}

/** Address of an ear's socket; the query names `visit` and `handle`. */
export const earPath = '/api/v1/ear';

/** Why the server ends an ear in words of the WebSocket protocol. A door that closes says nothing: its socket is destroyed. */
export const earEnds = {
  /** Something was said that an ear does not say. */
  malformed: 4400,
  /** The session has ended. */
  signedOut: 4401,
  /** The door is not open, or there is no such seat. */
  closed: 4403,
  /** The same visit listens in too many tabs already. */
  tooMany: 4429,
} as const;
