import { z } from 'zod';
import { HeardTurn } from '#listen/gate/contract/heard-turn.ts';

/** Why the turns around a moment are not shown. */
export const MomentClosed = z.enum(['no-moment', 'deleted', 'not-yours', 'not-agreed', 'door-closed']);
export type MomentClosed = z.infer<typeof MomentClosed>;

/** The turns around a moment, for those who may read them again; otherwise why not. */
export const MomentAround = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('open'),
    turns: z.array(HeardTurn.extend({ here: z.boolean().describe('the turn that was noted, or kept') })),
  }),
  z.object({ state: z.literal('closed'), why: MomentClosed }),
]);
export type MomentAround = z.infer<typeof MomentAround>;
