import { z } from 'zod';
import { Purpose } from '#listen/conversations/contract/events.ts';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';

const Reason = z.object({ key: z.string(), de: z.string(), en: z.string() }).nullable();
const Customer = z.object({ id: Id.describe('pseudonymous: this house knows no name') });
const Facts = {
  channel: z.enum(['chat', 'mail', 'call', 'social', 'in-person']),
  language: Language,
  origin: z.enum(['real', 'simulated', 'replay']).describe('whether real people spoke'),
  brand: z.string().nullable(),
  product: z.string().nullable(),
};
const Conversation = z.object({ id: Id, ...Facts });
const Consent = z.object({
  purpose: Purpose,
  means: z.string().describe('how the answer came: card, page, word …'),
  number: z.int().describe('number of the event in the conversation; a higher one is later'),
});
const Impression = z.object({ id: Id, kind: z.string(), at: Moment, quoted: z.boolean().describe('whether words of the customer stand in it') });
const Because = z.enum(['withdrawn', 'recalled', 'erased', 'removed']);
const About = z.object({ ...Facts, reason: Reason }).nullable();

function message<T extends string, D extends z.ZodType>(type: T, data: D) {
  return z.object({ type: z.literal(type), timestamp: Moment.describe('when it happened'), data });
}

/**
 * The body of a webhook. It tells that something happened, never what anybody said or wrote, and never which employee it
 * concerns: words are fetched through the API, by somebody with the right to and under the consent of that moment.
 */
export const WebhookMessage = z.discriminatedUnion('type', [
  message('conversation.opened', z.object({ conversation: Conversation, customer: Customer })),
  message('conversation.closed', z.object({ conversation: Conversation.extend({ reason: Reason }), customer: Customer })),
  message('conversation.deleted', z.object({ conversation: z.object({ id: Id }) })),
  message('consent.granted', z.object({ conversation: Conversation, customer: Customer, consent: Consent })),
  message('consent.withdrawn', z.object({ conversation: Conversation, customer: Customer, consent: Consent })),
  message('impression.recorded', z.object({ impression: Impression, about: About, links: z.object({ api: z.url(), page: z.url() }) })),
  message('impression.changed', z.object({ impression: Impression, about: About, links: z.object({ api: z.url(), page: z.url() }) })),
  message('impression.removed', z.object({ impression: z.object({ id: Id }) })),
  message('evidence.withdrawn', z.union([z.object({ impression: z.object({ id: Id }), because: Because }), z.object({ praise: z.object({ id: Id }), because: Because })])),
  message('customer.erased', z.object({ customer: Customer })),
  message('webhook.test', z.object({ endpoint: z.object({ id: Id }) })),
]);
export type WebhookMessage = z.infer<typeof WebhookMessage>;
