import { z } from 'zod';

/** What a customer can agree to, each for itself. */
export const Purpose = z.enum(['listen', 'quote', 'publish', 'train', 'contact']);
export type Purpose = z.infer<typeof Purpose>;
