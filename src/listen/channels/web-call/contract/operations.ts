import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';

const brand = z.string().max(60).optional().describe('key of a brand; without it for all websites');
const Offer = z.object({
  isOffered: z.boolean().describe('whether these websites offer calls'),
  own: z.boolean().nullable().describe('what was said for this brand; null where it follows all websites'),
});

/** Calling from a website, and whether it can be done. */
export const webCallContract = {
  standing: operation({
    id: 'webCall.standing',
    method: 'GET',
    path: '/web-calls/standing',
    permission: 'web-call:read',
    audience: 'anyone',
    summary: 'Whether one can call from a website, and whether somebody is at the phone',
    input: z.strictObject({ brand }),
    output: z.object({ isOffered: z.boolean(), isOpen: z.boolean().describe('an agent’s telephone is switched on'), isFree: z.boolean().describe('one of them is not in use') }),
  }),
  offered: operation({
    id: 'webCall.offered',
    method: 'GET',
    path: '/web-calls/offered',
    permission: 'desk:read',
    audience: ['agent'],
    summary: 'Whether any website offers calls, so that agents need a telephone',
    input: z.strictObject({}),
    output: z.object({ isOffered: z.boolean() }),
  }),
  open: operation({
    id: 'webCall.open',
    method: 'POST',
    path: '/web-calls',
    permission: 'web-call:open',
    audience: 'anyone',
    creates: true,
    summary: 'Call',
    description: 'Without a key a new, nameless customer is made and the key returned once; a retry with the same idempotency key, a UUID, gets it again. Somebody whose call goes on gets that call. The sound then takes the socket.',
    input: z.strictObject({ language: Language, brand, product: z.string().max(60).optional() }),
    output: z.object({
      conversationId: Id,
      customerKey: z.string().optional().describe('Bearer key of the customer; shown only when it is made'),
    }),
  }),
  offer: operation({
    id: 'webCall.offer',
    method: 'GET',
    path: '/web-calls/offer',
    permission: 'web-call:offer',
    audience: ['steward', 'admin'],
    summary: 'Whether websites offer calls',
    input: z.strictObject({ brand }),
    output: Offer,
  }),
  setOffer: operation({
    id: 'webCall.setOffer',
    method: 'PUT',
    path: '/web-calls/offer',
    permission: 'web-call:offer',
    audience: ['steward', 'admin'],
    summary: 'Offer calls on websites, or no longer',
    description: 'Off unless switched on. Calls that go on are not ended by it. `null` lets a brand follow all websites.',
    input: z.strictObject({ brand, isOffered: z.boolean().nullable() }),
    output: Offer,
  }),
};
