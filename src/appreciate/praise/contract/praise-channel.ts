import { z } from 'zod';

/** Ways a thanks reaches the house: those of conversations, and paper. */
export const PraiseChannel = z.enum(['chat', 'mail', 'call', 'social', 'in-person', 'letter', 'card']);
export type PraiseChannel = z.infer<typeof PraiseChannel>;
