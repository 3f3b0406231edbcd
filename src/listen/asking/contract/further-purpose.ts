import { z } from 'zod';

/** What a customer can be asked for besides listening, while or after they were helped. */
export const FurtherPurpose = z.enum(['quote', 'publish', 'train', 'contact']);
export type FurtherPurpose = z.infer<typeof FurtherPurpose>;
