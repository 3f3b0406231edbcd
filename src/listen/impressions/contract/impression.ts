import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { ImpressionKind } from './impression-kind.ts';

/** Opaque name of a turn, as a guest received it with the words. */
export const TurnKey = z.string().regex(/^[\w-]{16}$/, 'is not the key of a turn');

/** The name under which a guest sees a conversation. */
export const Handle = z.string().regex(/^[\w-]{4,40}$/, 'is not the handle of a conversation');

/** A turn the author heard during the visit. */
export const Anchor = z.strictObject({ handle: Handle, turnKey: TurnKey });
export type Anchor = z.infer<typeof Anchor>;

/** A short text in both languages of the product, as other features keep it. */
const Named = z.object({ de: z.string(), en: z.string() });

/** What the conversation was about, as far as known; stays when the conversation is deleted. */
export const About = z.object({
  channel: z.enum(['chat', 'mail', 'call', 'social', 'in-person']),
  language: z.enum(['de', 'en']),
  origin: z.enum(['real', 'simulated', 'replay']),
  reason: Named.extend({ id: Id }).nullable(),
  brand: z.string().nullable(),
  product: Named.nullable(),
});
export type About = z.infer<typeof About>;

/**
 * Words of the customer, kept under a grant for `quote`. `standing` while it lasts; `withdrawn` by the customer, `recalled` when
 * the agent closed the door over these words, `erased` with everything about the customer. Then the excerpt is gone.
 */
export const Quote = z.object({
  state: z.enum(['standing', 'withdrawn', 'recalled', 'erased']),
  excerpt: z.string().nullable(),
  at: Moment.describe('when the customer said it'),
  endedAt: Moment.nullable().describe('when the excerpt was taken out'),
});
export type Quote = z.infer<typeof Quote>;

/** An impression as its author sees it. */
export const Impression = z.object({
  id: Id,
  kind: ImpressionKind,
  text: z.string().describe('in the words of the author; empty when the quote stands alone'),
  consequence: z.string().nullable().describe('who downstream is hit'),
  quote: Quote.nullable(),
  visitId: Id,
  anchor: Anchor.nullable().describe('the turn it stands beside'),
  moment: z.enum(['none', 'kept', 'gone']).describe('whether it belongs to a turn, and whether the conversation still exists'),
  about: About.nullable(),
  at: Moment.describe('when it was written down'),
  editedAt: Moment.nullable(),
  can: z.object({ edit: z.boolean(), remove: z.boolean() }),
});
export type Impression = z.infer<typeof Impression>;

/** Something that was taken out on saving, and what stands in its place. */
export const Masked = z.object({
  field: z.enum(['text', 'consequence', 'quote']),
  kind: z.string().describe('name, phone, mail, order number …'),
  placeholder: z.string(),
});
export type Masked = z.infer<typeof Masked>;
