import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Attempt, Delivery, Endpoint, EventTypes } from './endpoint.ts';

const admin = ['admin'] as const;
/** Who may know that something leaves the house. */
const readers = ['admin', 'dpo', 'council'] as const;

const Name = z.string().trim().min(1).max(80);
const Address = z
  .url({ protocol: /^https?$/, error: fieldSentence('must be an address such as https://example.org/hook', 'muss eine Adresse sein, etwa https://example.org/hook') })
  .max(2_000)
  .refine((address) => !/^https?:\/\/[^/]*@/i.test(address), fieldSentence('must not hold a password', 'darf kein Passwort enthalten'));
const Secret = z.string().describe('`whsec_…`, shown this once; the receiver verifies signatures with it');

/** Telling programs elsewhere what happens, without any words (Standard Webhooks). */
export const webhooksContract = {
  list: operation({
    id: 'webhooks.list',
    method: 'GET',
    path: '/webhooks',
    permission: 'webhooks:read',
    audience: readers,
    summary: 'Programs that are told what happens here, and how that goes',
    input: z.strictObject({}),
    output: z.object({ items: z.array(Endpoint), can: z.object({ add: z.boolean() }) }),
  }),
  add: operation({
    id: 'webhooks.add',
    method: 'POST',
    path: '/webhooks',
    permission: 'webhooks:edit',
    audience: admin,
    creates: true,
    summary: 'Tell a program from now on; its secret is shown this once',
    description: 'Messages carry identifiers and facts, never words. Addresses in private networks are refused unless `isPrivate` says that the own network is meant; only then plain HTTP is allowed.',
    input: z.strictObject({ name: Name, url: Address, types: EventTypes, isPrivate: z.boolean().default(false) }),
    output: z.object({ endpoint: Endpoint, secret: Secret }),
  }),
  change: operation({
    id: 'webhooks.change',
    method: 'PATCH',
    path: '/webhooks/{endpointId}',
    permission: 'webhooks:edit',
    audience: admin,
    summary: 'Change what a program is told, pause it, or switch it on again',
    description: 'Switched on again, it is told what it missed, unless `skipMissed` is set.',
    input: z.strictObject({
      endpointId: Id,
      name: Name.optional(),
      url: Address.optional(),
      types: EventTypes.optional(),
      isPrivate: z.boolean().optional(),
      state: z.enum(['active', 'paused']).optional(),
      skipMissed: z.boolean().default(false),
    }),
    output: Endpoint,
  }),
  remove: operation({
    id: 'webhooks.remove',
    method: 'DELETE',
    path: '/webhooks/{endpointId}',
    permission: 'webhooks:edit',
    audience: admin,
    summary: 'Tell it no longer; its log goes too',
    input: z.strictObject({ endpointId: Id }),
    output: z.object({}),
  }),
  rotate: operation({
    id: 'webhooks.rotate',
    method: 'POST',
    path: '/webhooks/{endpointId}/secret',
    permission: 'webhooks:edit',
    audience: admin,
    summary: 'Make a new secret; for a day messages are signed with both',
    input: z.strictObject({ endpointId: Id }),
    output: z.object({ secret: Secret, previousUntil: Moment }),
  }),
  test: operation({
    id: 'webhooks.test',
    method: 'POST',
    path: '/webhooks/{endpointId}/test',
    permission: 'webhooks:edit',
    audience: admin,
    summary: 'Send a message of type `webhook.test` and say how it went',
    input: z.strictObject({ endpointId: Id }),
    output: Attempt,
  }),
  deliveries: operation({
    id: 'webhooks.deliveries',
    method: 'GET',
    path: '/webhooks/{endpointId}/deliveries',
    permission: 'webhooks:read',
    audience: readers,
    summary: 'Messages to a program with every attempt, newest first; kept for 30 days',
    input: z.strictObject({ endpointId: Id, state: Delivery.shape.state.optional(), ...pageInput }),
    output: page(Delivery),
  }),
  sendAgain: operation({
    id: 'webhooks.sendAgain',
    method: 'POST',
    path: '/webhooks/{endpointId}/deliveries/{deliveryId}/again',
    permission: 'webhooks:edit',
    audience: admin,
    summary: 'Send a message again, under the same id',
    input: z.strictObject({ endpointId: Id, deliveryId: Id }),
    output: Delivery,
  }),
  sendFailedAgain: operation({
    id: 'webhooks.sendFailedAgain',
    method: 'POST',
    path: '/webhooks/{endpointId}/again',
    permission: 'webhooks:edit',
    audience: admin,
    summary: 'Send everything again that was given up',
    input: z.strictObject({ endpointId: Id }),
    output: z.object({ messages: z.int() }),
  }),
};
