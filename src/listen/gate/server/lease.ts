/** How long a look at the store may be relied on, in milliseconds from the moment it was begun. */
export const leaseMilliseconds = 250;

/**
 * The right to pass sound on for a moment: the store was asked, and the log ended where the lease says. A withdrawal that
 * another node wrote is unknown here for at most as long as a lease runs.
 */
export interface Lease {
  /** Number of the newest event in the store when it was asked. */
  seq: number;
  /** End of the lease on the monotonic clock, in milliseconds. */
  until: number;
}

/** A lease for a look at the store that was begun at `askedAt` and found `seq` the newest event. */
export function leaseOf(seq: number, askedAt: number): Lease {
  return { seq, until: askedAt + leaseMilliseconds };
}
