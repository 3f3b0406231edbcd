import { z } from 'zod';
import { ImpressionKind } from '#listen/impressions/contract/impression-kind.ts';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** A text in one or both languages of the product; the other is shown where one is missing. */
export function eitherLanguage(most: number) {
  const text = z.string().trim().max(most);
  return z
    .strictObject({ de: text.default(''), en: text.default('') })
    .refine((both) => both.de !== '' || both.en !== '', fieldSentence('must be given in one language at least', 'muss mindestens in einer Sprache dastehen'));
}

const Shown = z.object({ de: z.string(), en: z.string() });

/** What several impressions have in common. */
export const Theme = z.object({
  id: Id,
  title: Shown,
  description: Shown,
  assumption: z.boolean().describe('no evidence belongs to it (yet)'),
  strength: z.object({ impressions: z.number().int(), people: z.number().int().nullable().describe('null: fewer than five') }),
  freshness: z.object({
    newest: Moment.nullable(),
    oldest: Moment.nullable(),
    state: z.enum(['none', 'fresh', 'ageing', 'old']).describe('newest evidence within 90 days, within a year, older'),
  }),
  kinds: z.array(z.object({ kind: ImpressionKind, impressions: z.number().int() })),
  suggestions: z.number().int().describe('impressions somebody suggested for it; counted for those who curate'),
  changedAt: Moment,
  can: z.object({ edit: z.boolean(), curate: z.boolean(), suggest: z.boolean() }),
});
export type Theme = z.infer<typeof Theme>;
