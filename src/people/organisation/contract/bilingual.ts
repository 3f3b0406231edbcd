import { z } from 'zod';

/** A short text in both languages of the product. */
export const Bilingual = z.strictObject({ de: z.string().trim().min(1).max(120), en: z.string().trim().min(1).max(120) });
export type Bilingual = z.infer<typeof Bilingual>;
