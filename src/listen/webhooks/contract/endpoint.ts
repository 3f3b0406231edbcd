import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { eventTypes } from './event-types.ts';

export const EventTypes = z.array(z.enum(eventTypes)).min(1).max(eventTypes.length);

/**
 * Why a message did not arrive: nobody of that name, an address in a network that is not allowed, nobody who listens, no valid
 * certificate, no answer in time, a connection that broke, a redirect, another answer than 2xx, or a secret that can no
 * longer be read.
 */
export const Trouble = z.enum(['unknown-host', 'private-address', 'insecure', 'refused', 'certificate', 'timeout', 'broken', 'redirect', 'status', 'secret']);
export type Trouble = z.infer<typeof Trouble>;

/** Where messages go. Secrets are never shown again. */
export const Endpoint = z.object({
  id: Id,
  name: z.string(),
  url: z.string(),
  types: EventTypes,
  isPrivate: z.boolean().describe('lies in the own network'),
  state: z.enum(['active', 'paused', 'failing', 'gone']).describe('`failing`: switched off after days without an arrival; `gone`: it answered 410'),
  createdAt: Moment,
  createdBy: z.string().nullable(),
  failingSince: Moment.nullable(),
  restUntil: Moment.nullable().describe('after several failures in a row it is left in peace until then'),
  lastDeliveredAt: Moment.nullable(),
  previousSecretUntil: Moment.nullable().describe('until when messages are also signed with the secret before'),
  waiting: z.int(),
  failed: z.int().describe('messages that were given up'),
  can: z.object({ edit: z.boolean() }),
});
export type Endpoint = z.infer<typeof Endpoint>;

/** One try to deliver a message. */
export const Attempt = z.object({
  at: Moment,
  milliseconds: z.int(),
  status: z.int().nullable(),
  trouble: Trouble.nullable(),
  answer: z.string().nullable().describe('beginning of what was answered to a message that was not taken'),
});
export type Attempt = z.infer<typeof Attempt>;

/** A message on its way to an endpoint. */
export const Delivery = z.object({
  id: Id,
  messageId: z.string().describe('`webhook-id`, the same on every attempt'),
  type: z.string(),
  at: Moment.describe('when it happened'),
  state: z.enum(['waiting', 'delivered', 'failed']),
  nextAt: Moment.nullable(),
  attempts: z.array(Attempt),
  can: z.object({ sendAgain: z.boolean() }),
});
export type Delivery = z.infer<typeof Delivery>;
