import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { themeNames } from '#appreciate/collage/contract/theme.ts';

/** How a wall can hang. */
export const WallTheme = z.enum(themeNames);
export type WallTheme = z.infer<typeof WallTheme>;

/** Letters, digits and spaces: what can be filled with voices. */
export const Letters = z
  .string()
  .trim()
  .min(1)
  .max(24)
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} &.-]*$/u, fieldSentence('must be letters and digits', 'darf nur aus Buchstaben und Ziffern bestehen'));

/** How the wall hangs for everybody. */
export const Arrangement = z.object({
  theme: WallTheme,
  letters: z.string().describe('what the theme of letters spells: what was chosen, or the name of the organisation'),
});
export type Arrangement = z.infer<typeof Arrangement>;
