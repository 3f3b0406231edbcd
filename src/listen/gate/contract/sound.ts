/** A side that speaks in a call. */
export type SoundParty = 'customer' | 'agent';

/**
 * A stretch of what is spoken in a call: G.711 µ-law (ITU-T G.711), 8,000 samples a second and party. Lives in memory for the
 * moment it is passed on; nothing stores or logs it.
 */
export interface Sound {
  /** Samples from the beginning of the call to the first of this stretch. What lies between two stretches was not heard. */
  position: number;
  /** Who is heard, in the order in which their samples alternate. */
  parties: readonly [SoundParty] | readonly ['customer', 'agent'];
  samples: Uint8Array;
}

/** Samples of one party in a second. */
export const soundRate = 8_000;
