import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { Mood } from './mood.ts';
import { PraiseChannel } from './praise-channel.ts';

/** What it took to help: to show the distance between effort and effect. */
export const Took = z.object({
  clicks: z.int().min(1).max(99).optional(),
  minutes: z.int().min(1).max(999).optional(),
});
export type Took = z.infer<typeof Took>;

/** How far a thanks may hang by the consents as they are now. `outside` includes `inside`. */
export const HangingPlace = z.enum(['inside', 'outside']);
export type HangingPlace = z.infer<typeof HangingPlace>;

/**
 * A thanks as it hangs on walls and posters: masked words, what it was about, and nobody’s name but that of an agent who wants
 * theirs there. Names of reasons, products and units are in the reader’s language.
 */
export const HungPraise = z.object({
  id: Id,
  text: z.string(),
  language: Language,
  channel: PraiseChannel,
  mood: Mood,
  at: z.iso.date().describe('day it was said; never the moment'),
  reason: z.string().optional(),
  journeyStep: z.string().optional().describe('where on the customer’s way: the group the contact reason belongs to'),
  product: z.string().optional(),
  brand: z.string().optional(),
  unit: z.string().optional().describe('unit of whoever helped'),
  stepId: Id.optional(),
  productId: Id.optional(),
  brandId: Id.optional(),
  unitId: Id.optional(),
  weight: z.int().min(1).max(3).describe('how large it may hang; 1 is ordinary'),
  took: Took.optional(),
  agent: z.string().optional().describe('only if that agent decided that their name hangs'),
  simulated: z.boolean(),
  may: HangingPlace,
});
export type HungPraise = z.infer<typeof HungPraise>;

/** What can be asked of what hangs, on the wall, on posters and in the live topic alike. */
export const hungFilters = {
  scope: HangingPlace.default('inside').describe('where it is to hang'),
  since: z.iso.date().optional().describe('said on this day or later'),
  unit: Id.optional(),
  product: Id.optional(),
  brand: Id.optional(),
  step: Id.optional().describe('journey step'),
  mood: Mood.optional(),
  channel: PraiseChannel.optional(),
};
