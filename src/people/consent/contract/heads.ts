import { z } from 'zod';

/**
 * All chains' ends of one day, signed. Whoever keeps these documents elsewhere can prove later that no chain was cut off or
 * vanished: without them a truncated chain looks whole.
 */
export const SignedHeads = z.object({
  format: z.literal('ohrensessel-consent-heads-1'),
  day: z.iso.date(),
  /** Conversation, number of rows, hash of the last row (base64url), in the order of conversations. */
  heads: z.array(z.tuple([z.uuid(), z.int().positive(), z.string()])),
  /** Ed25519 public key, SPKI DER, base64url. */
  key: z.string(),
  /** Ed25519 signature over the canonical JSON of day and heads, base64url. */
  signature: z.string(),
});
export type SignedHeads = z.infer<typeof SignedHeads>;
