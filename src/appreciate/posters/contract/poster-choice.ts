import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Language } from '#platform/contract/identifiers.ts';
import { themeNames } from '#appreciate/collage/contract/theme.ts';
import { hungFilters } from '#appreciate/praise/contract/hung-praise.ts';
import { mostVoices } from './limits.ts';
import { paperNames } from './paper.ts';

/** Forms a poster can be had in. */
export const posterFormats = ['pdf', 'png', 'svg'] as const;
export const PosterFormat = z.enum(posterFormats);
export type PosterFormat = z.infer<typeof PosterFormat>;

// Sides that are too long are no slip of a program but a wish; `settleChoice` refuses them in words.
const side = z.number().positive().max(1_000_000);
const Paper = z.discriminatedUnion('name', [
  z.strictObject({ name: z.enum(paperNames), orientation: z.enum(['portrait', 'landscape']).default('portrait') }),
  z.strictObject({ name: z.literal('own'), width: side, height: side }).describe('in millimetres; at most as large as A1'),
]);

const line = (most: number) => z.string().trim().max(most).regex(/^\P{Cc}*$/u, fieldSentence('must be one line', 'darf nur eine Zeile haben'));

/** Which voices are printed: where they may hang, and those of a time, a unit, a product, a language. */
export const posterFilters = {
  scope: hungFilters.scope,
  since: hungFilters.since,
  until: z.iso.date().optional().describe('said on this day or earlier'),
  unit: hungFilters.unit,
  product: hungFilters.product,
  brand: hungFilters.brand,
  step: hungFilters.step,
  mood: hungFilters.mood,
  most: z.coerce.number().int().min(1).max(mostVoices).optional().describe('only the newest so many'),
  spoken: Language.optional().describe('only voices in this language'),
};

/** Everything somebody chooses about a poster. */
export const PosterChoice = z.strictObject({
  ...posterFilters,
  theme: z.enum(themeNames).default('collage'),
  letters: line(24).regex(/[\p{L}\p{N}]/u, fieldSentence('must have letters', 'braucht Buchstaben oder Ziffern')).optional().describe('what the theme of letters spells; by default the name of the organisation'),
  paper: Paper.default({ name: 'A3', orientation: 'portrait' }),
  ground: z.enum(['paper', 'dark']).default('paper').describe('light paper, or a dark ground'),
  title: line(80).optional().describe('the line at the top; empty for none'),
  bleed: z.boolean().default(false).describe('3 mm more on every side, for a printer who cuts'),
  cropMarks: z.boolean().default(false).describe('marks where to cut; come with bleed'),
  formats: z.array(PosterFormat).min(1).max(posterFormats.length).default(['pdf']).transform((formats) => [...new Set(formats)]),
  language: Language.optional().describe('what the poster itself says, and how it is read aloud; by default the caller’s'),
});
export type PosterChoice = z.infer<typeof PosterChoice>;

/** A choice with nothing left open, as a poster is drawn from it. */
export type SettledChoice = PosterChoice & { title: string; letters: string; language: 'de' | 'en' };
