import { z } from 'zod';

/** What a person is called, as one line. */
export const PersonName = z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, 'must be one line');
