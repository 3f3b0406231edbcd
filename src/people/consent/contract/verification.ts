import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';

/** What can be wrong with a chain or a signed head. */
const Breach = z
  .enum(['gap', 'link', 'hash', 'commitment', 'cut-off', 'vanished', 'rewritten', 'heads-forged', 'heads-differ'])
  .describe(
    'a row is missing, does not follow, was altered, states something else; a chain is shorter, gone, other than signed; a signature is not ours; the house no longer remembers what it signed',
  );

/** The first thing that does not hold. */
export const Broken = z
  .object({ what: Breach, conversationId: Id.optional(), n: z.int().optional(), day: z.string().optional() })
  .nullable()
  .describe('the first broken row or head; null when everything holds');

/** Outcome of verifying the whole ledger. */
export const Verification = z.object({
  chains: z.int(),
  rows: z.int(),
  days: z.array(z.string()),
  broken: Broken,
});
export type Verification = z.infer<typeof Verification>;
