import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { Mood } from './mood.ts';
import { PraiseChannel } from './praise-channel.ts';

/** A thanks somebody earned and a colleague kept, as the one who earned it sees it. */
export const EarnedPraise = z.object({
  id: Id,
  text: z.string().describe('masked, as it would hang'),
  language: Language,
  channel: PraiseChannel,
  mood: Mood,
  at: Moment.describe('when it was said'),
  keptBy: z.string().describe('name of the colleague who kept it'),
  answer: z.enum(['open', 'yes', 'no']),
  mayHang: z.enum(['nowhere', 'inside', 'outside']).describe('how far the customer lets it hang, once I say yes'),
  showsName: z.boolean(),
  simulated: z.boolean(),
});
export type EarnedPraise = z.infer<typeof EarnedPraise>;
