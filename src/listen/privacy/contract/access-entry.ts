import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

const Person = z.object({ id: Id, name: z.string() });

/** One line of the access log: listening, or another use of a way to protected content. */
export const AccessEntry = z.object({
  id: z.string(),
  what: z.enum(['heard', 'proof', 'verification', 'export', 'erasure', 'retention', 'moment', 'customer-search', 'settings', 'backup']),
  from: Moment,
  until: Moment,
  by: Person.nullable().describe('null: the customer, or the product itself'),
  byCustomer: z.boolean(),
  host: Person.nullable().describe('the agent whose conversation it was'),
  conversationId: Id.nullable(),
  messages: z.int().nullable().describe('heard, moment: how many messages'),
  seconds: z.int().nullable().describe('heard: how much of a call'),
  grantSeq: z.int().nullable().describe('heard, moment: number of the grant in the conversation'),
  detail: z.string().nullable(),
});
export type AccessEntry = z.infer<typeof AccessEntry>;
