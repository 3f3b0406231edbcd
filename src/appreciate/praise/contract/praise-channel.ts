import { z } from 'zod';

/** Ways a thanks reaches the house: those of conversations, and paper. */
export const praiseChannels = ['chat', 'mail', 'call', 'social', 'in-person', 'letter', 'card'] as const;

/** The ways as the API takes them. */
export const PraiseChannel = z.enum(praiseChannels);
export type PraiseChannel = z.infer<typeof PraiseChannel>;
