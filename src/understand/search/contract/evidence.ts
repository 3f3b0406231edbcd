import { z } from 'zod';
import { About, Quote } from '#listen/impressions/contract/impression.ts';
import { ImpressionKind } from '#listen/impressions/contract/impression-kind.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** Stretches of a text that match the search: UTF-16 offsets, `end` exclusive, in order and disjoint. */
export const Stretches = z.array(z.object({ start: z.number().int(), end: z.number().int() }));
export type Stretches = z.infer<typeof Stretches>;

/** An impression as everybody reads it who may read evidence. It never says beside whom it was heard. */
export const Evidence = z.object({
  id: Id,
  kind: ImpressionKind,
  text: z.string(),
  consequence: z.string().nullable(),
  quote: Quote.nullable(),
  heardBy: z.object({ name: z.string(), function: z.object({ de: z.string(), en: z.string() }) }),
  about: About.nullable(),
  at: Moment,
  editedAt: Moment.nullable(),
  moment: z.enum(['none', 'kept', 'gone']).describe('`gone`: the conversation has been deleted'),
  mine: z.boolean(),
  can: z.object({ openMoment: z.boolean(), edit: z.boolean() }),
});
export type Evidence = z.infer<typeof Evidence>;

/** Evidence a search found, and where it matches. */
export const Found = Evidence.extend({
  matches: z.object({ text: Stretches, consequence: Stretches, quote: Stretches }),
});
export type Found = z.infer<typeof Found>;
