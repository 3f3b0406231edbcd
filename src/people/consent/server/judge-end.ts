import type { ChainEnd } from '../contract/heads.ts';

/** A chain that no longer leads to an end it once had. */
export interface EndBreak {
  conversationId: string;
  n: number;
  what: 'cut-off' | 'vanished' | 'rewritten';
  /** Day that signed the end. */
  day: string;
}

/**
 * Whether a chain still contains an end that was signed.
 * @param chain its rows, in order; none when it has gone.
 * @param kept chains whose newest row is of this day or older may have gone.
 */
export function judgeEnd(
  [conversationId, n, hash, lastOn]: ChainEnd,
  chain: ReadonlyArray<{ n: number; hash: Buffer }>,
  kept: string,
  day = lastOn,
): EndBreak | undefined {
  if (chain.length === 0) return lastOn > kept ? { conversationId, n, what: 'vanished', day } : undefined;
  const row = chain.find((each) => each.n === n);
  if (!row) return { conversationId, n, what: 'cut-off', day };
  return row.hash.toString('base64url') === hash ? undefined : { conversationId, n, what: 'rewritten', day };
}
