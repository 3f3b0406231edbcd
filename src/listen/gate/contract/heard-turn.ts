import { z } from 'zod';

/** A turn as a guest receives it: an opaque key instead of its number, withheld patterns already taken out. */
export const HeardTurn = z.object({
  key: z.string().describe('opaque; anchors an impression to this moment'),
  by: z.enum(['customer', 'agent']),
  text: z.string(),
  at: z.string(),
});
export type HeardTurn = z.infer<typeof HeardTurn>;
