import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { Took } from './hung-praise.ts';
import { Mood } from './mood.ts';
import { PraiseChannel } from './praise-channel.ts';

const Named = z.object({ id: Id, de: z.string(), en: z.string() });

/** How the sender of a letter or a card gave permission, as the collector noted it. */
export const NotedPermission = z.object({
  may: z.enum(['inside', 'outside']),
  how: z.string().describe('for instance “on the phone”, “written below the letter”'),
  on: z.iso.date(),
});
export type NotedPermission = z.infer<typeof NotedPermission>;

/**
 * A thanks that was kept, as its collector sees it. `private`: nobody else sees it yet. `withdrawn` by the customer, `recalled` when
 * the agent closed the door over these words, `erased` with everything about the customer: then its words are gone.
 */
export const Praise = z.object({
  id: Id,
  state: z.enum(['standing', 'withdrawn', 'recalled', 'erased']),
  where: z.enum(['private', 'inside', 'outside']).describe('where it hangs by the consents as they are now'),
  text: z.string().nullable(),
  language: Language,
  channel: PraiseChannel,
  mood: Mood,
  weight: z.int().min(1).max(3),
  at: Moment.describe('when it was said'),
  keptAt: Moment,
  endedAt: Moment.nullable(),
  reason: Named.nullable(),
  journeyStep: Named.nullable(),
  product: Named.nullable(),
  brand: z.string().nullable(),
  unit: Named.nullable(),
  helpers: z.array(Named).describe('units further up that helped, as the collector named them'),
  took: Took,
  showsName: z.boolean().describe('whether the name of whoever was thanked hangs beside it, as they decided'),
  waitsFor: z.string().nullable().describe('the colleague who was thanked and has not said yes: until then it hangs nowhere'),
  simulated: z.boolean(),
  hasPicture: z.boolean(),
  permission: NotedPermission.nullable().describe('of letters and cards'),
  case: z.object({ conversationId: Id, seq: z.int().nullable() }).nullable().describe('the conversation it comes from, while it exists and is mine'),
  can: z.object({
    change: z.boolean(),
    remove: z.boolean(),
    showName: z.boolean().describe('whether the name is mine to show'),
    ask: z.boolean().describe('whether the customer can be asked for more'),
  }),
});
export type Praise = z.infer<typeof Praise>;
