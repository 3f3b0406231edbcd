import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { Mood } from './mood.ts';
import { PraiseChannel } from './praise-channel.ts';

/** A stretch of a text: UTF-16 offsets, `end` exclusive. */
export const Stretch = z.strictObject({ start: z.int().min(0), end: z.int().min(1) });
export type Stretch = z.infer<typeof Stretch>;

/** Something masking takes out, or the collector does. */
export const MaskKind = z.enum(['name', 'phone', 'mail', 'handle', 'link', 'iban', 'card', 'order', 'number', 'secret', 'address', 'birth-date', 'plate', 'other']);
export type MaskKind = z.infer<typeof MaskKind>;

/** Where the customer of a conversation stands on the three purposes of a thanks. */
export const Permissions = z.object({
  quote: z.enum(['never-asked', 'asked', 'granted', 'refused']).describe('may hang inside'),
  publish: z.enum(['never-asked', 'asked', 'granted', 'refused']).describe('may hang outside'),
  train: z.enum(['never-asked', 'asked', 'granted', 'refused']).describe('the house may learn from it'),
});
export type Permissions = z.infer<typeof Permissions>;

/** A thanks somebody or something found in a conversation; only the agent who serves it sees it. */
export const FoundThanks = z.object({
  conversationId: Id,
  seq: z.int().describe('number of the customer’s turn; negative where a guest wrote down what was spoken'),
  by: z.enum(['house', 'guest']).describe('the model in the house, or a guest who listened'),
  gratitude: z.number().min(0).max(1),
  praise: z.number().min(0).max(1),
  at: Moment.describe('when it was said'),
  channel: PraiseChannel,
  simulated: z.boolean(),
});
export type FoundThanks = z.infer<typeof FoundThanks>;

const MaskedWords = z.array(z.object({ kind: MaskKind, at: z.int(), as: z.string(), source: Stretch }));

/** Words that were said aloud, as they would hang. */
export const TypedProposal = z.object({
  text: z.string().describe('masked; send it back as `confirmed`'),
  masked: MaskedWords.describe('what was taken out, and where it stood in what was typed'),
  language: Language.describe('of the words'),
});
export type TypedProposal = z.infer<typeof TypedProposal>;

/** A thanks as it would hang: what the collector sees before they keep it. */
export const Proposal = z.object({
  conversationId: Id,
  seq: z.int(),
  stretch: Stretch.describe('the words of the turn it takes; of a long turn the warmest sentences'),
  turn: z.string().describe('the whole turn, for whoever serves the customer'),
  text: z.string().describe('masked; send it back as `confirmed`'),
  masked: MaskedWords.describe('what was taken out, and where it stood in the turn'),
  language: Language,
  mood: Mood,
  weight: z.int().min(1).max(3),
  permissions: Permissions,
});
export type Proposal = z.infer<typeof Proposal>;

/** What topic `praise.found` delivers to an agent. */
export type FoundItem = { type: 'found'; thanks: FoundThanks } | { type: 'gone'; conversationId: string; seq: number } | { type: 'listed' };
