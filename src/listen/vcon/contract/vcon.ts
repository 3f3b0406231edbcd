import { z } from 'zod';
import { dispositions, presences } from './conversation-record.ts';

const Place = z.int().min(0);
const Time = z.string();

/** Someone who took part. Observers are parties too (draft-ietf-vcon-vcon-core; `role` is the contact-centre extension's). */
const VconParty = z.object({
  name: z.string().optional().describe('a pseudonym or a function, never a name'),
  validation: z.literal('none').optional(),
  role: z.enum(['customer', 'agent', 'observer', 'thirdparty']),
  type: z.literal('person'),
  uuid: z.string().optional(),
});

/** When somebody came, went, or stood before a closed door (`hold`). */
const PartyEvent = z.object({ party: Place, time: Time, event: z.enum(presences) });

const piece = { start: Time, party_history: z.array(PartyEvent).optional(), interaction_type: z.string().optional() };

const VconDialog = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    ...piece,
    start: Time.optional(),
    parties: z.array(Place).describe('whoever said it first'),
    mediatype: z.literal('text/plain').optional(),
    body: z.string().optional().describe('absent where words were taken out of this version'),
    encoding: z.literal('none').optional(),
    message_id: z.string().optional(),
  }),
  z.object({ type: z.literal('recording'), ...piece, duration: z.number().optional(), parties: z.array(Place) }).describe('a call: it took place, and nothing of it was recorded'),
  z.object({ type: z.literal('incomplete'), ...piece, parties: z.array(Place), disposition: z.enum(dispositions) }),
  z.object({
    type: z.literal('transfer'),
    ...piece,
    transferee: Place.optional(),
    transferor: Place.optional(),
    transfer_target: z.array(Place).optional(),
    original: z.array(Place).optional(),
    target_dialog: z.array(Place).optional(),
  }),
]);

/** Consent as a lawful basis (draft-howe-vcon-lawful-basis), or an impression. Both `type` and `purpose` name what it is. */
const VconAttachment = z.object({
  type: z.enum(['lawful_basis', 'impression']),
  purpose: z.enum(['lawful_basis', 'impression']),
  start: Time,
  party: Place,
  dialog: Place,
  mediatype: z.literal('application/json'),
  encoding: z.literal('json'),
  body: z.record(z.string(), z.unknown()),
});

const Named = z.object({ key: z.string(), de: z.string(), en: z.string() });

/** A conversation as an unsigned vCon container: what our model holds, and no more. */
export const Vcon = z.object({
  vcon: z.literal('0.4.0'),
  uuid: z.string(),
  extensions: z.array(z.string()),
  created_at: Time,
  updated_at: Time.optional(),
  subject: z.string().optional(),
  redacted: z.object({ uuid: z.string().optional(), type: z.string() }).optional(),
  amended: z.object({ uuid: z.string().optional() }).optional(),
  parties: z.array(VconParty),
  dialog: z.array(VconDialog),
  analysis: z.array(z.never()),
  attachments: z.array(VconAttachment),
  ohrensessel: z.object({
    channel: z.enum(['chat', 'mail', 'call', 'social', 'in-person']),
    language: z.enum(['de', 'en']).nullable(),
    origin: z.enum(['real', 'simulated', 'replay']).nullable(),
    closed_at: Time.nullable(),
    reason: Named.nullable(),
    brand: z.string().nullable(),
    product: z.string().nullable(),
  }),
});
export type Vcon = z.infer<typeof Vcon>;
