import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { Vcon } from '#listen/vcon/contract/vcon.ts';

const Statements = z.array(z.object({ at: Moment, kind: z.string(), purpose: z.string(), facts: z.unknown() }));
const Heard = z.array(z.object({ by: z.object({ de: z.string(), en: z.string() }), from: Moment, until: Moment, messages: z.int(), seconds: z.int() }));
const Quotes = z.array(z.object({ text: z.string(), keptAt: Moment })).describe('sentences of yours that were kept');
const Thanks = z.array(z.object({ text: z.string(), keptAt: Moment, hangs: z.enum(['nowhere', 'inside', 'outside']).describe('where others see it') })).describe('thanks of yours that was kept');

/** Everything the product holds about one customer, for that customer (GDPR 15, 20). */
export const CustomerExport = z.object({
  format: z.literal('ohrensessel-customer-1'),
  exportedAt: Moment,
  customer: z.object({ id: Id, pseudonym: z.string(), language: z.enum(['de', 'en']), since: Moment }),
  conversations: z.array(
    z.object({
      id: Id,
      channel: z.string(),
      openedAt: Moment,
      closedAt: Moment.nullable(),
      reason: z.object({ de: z.string(), en: z.string() }).nullable(),
      events: z.array(z.object({ seq: z.int(), at: Moment, kind: z.string(), by: z.string(), body: z.unknown() })),
      consents: Statements,
      heard: Heard,
      quotes: Quotes,
      thanks: Thanks,
    }),
  ),
  deletedConversations: z
    .array(z.object({ id: Id, consents: Statements, heard: Heard, quotes: Quotes, thanks: Thanks }))
    .describe('conversations whose words have been deleted: what you agreed to, who heard them, and what was kept'),
  vcons: z.array(Vcon).describe('the same conversations as vCon (draft-ietf-vcon-vcon-core), with what listeners wrote beside them and what came along when one was imported'),
});
export type CustomerExport = z.infer<typeof CustomerExport>;
