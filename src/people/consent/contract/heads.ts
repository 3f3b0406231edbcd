import { z } from 'zod';

/** How a chain ended when it was signed: conversation, number of rows, hash of the last row (base64url), day of its newest row. */
export const ChainEnd = z.tuple([z.uuid(), z.int().positive(), z.string().regex(/^[\w-]{43}$/), z.iso.date()]);
export type ChainEnd = z.infer<typeof ChainEnd>;

/**
 * All chains of one day, signed. Whoever keeps this elsewhere can prove later that no chain was cut off or vanished: without it a
 * truncated chain looks whole. It does not list the chains but commits to their list, which can be kept beside it.
 */
export const SignedHeads = z.object({
  format: z.literal('ohrensessel-consent-heads-2'),
  number: z.int().positive().describe('place in the order of signing'),
  day: z.iso.date(),
  chains: z.int().nonnegative(),
  rows: z.int().nonnegative(),
  pieces: z
    .array(z.string().regex(/^[\da-f]{64}$/))
    .max(4_000)
    .describe('SHA-256, hexadecimal, of each 5,000 lines of the list of ends, in the order of conversations'),
  key: z.string().max(200).describe('Ed25519 public key, SPKI DER, base64url'),
  signature: z.string().max(200).describe('Ed25519 signature over the canonical JSON of everything above but the key, base64url'),
});
export type SignedHeads = z.infer<typeof SignedHeads>;
