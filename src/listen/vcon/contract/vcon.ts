import { z } from 'zod';

/** Someone who took part. Observers are parties too (draft-ietf-vcon-vcon-core; role from the contact-centre extension). */
const VconParty = z.object({
  name: z.string().optional(),
  role: z.enum(['customer', 'agent', 'observer']),
  uuid: z.uuid().optional(),
  type: z.enum(['person', 'organization']).optional(),
});

/** When an observer came and went. */
const PartyHistory = z.object({ party: z.int(), time: z.string(), event: z.enum(['join', 'drop']) });

const VconDialog = z.object({
  type: z.literal('text'),
  start: z.string(),
  parties: z.array(z.int()),
  originator: z.int(),
  mediatype: z.literal('text/plain'),
  body: z.string(),
  encoding: z.literal('none'),
  party_history: z.array(PartyHistory).optional(),
});

/** Consent as a lawful basis (draft-howe-vcon-lawful-basis); both `type` and `purpose` name the attachment. */
const VconAttachment = z.object({
  type: z.literal('lawful_basis'),
  purpose: z.literal('lawful_basis'),
  start: z.string(),
  party: z.int(),
  encoding: z.literal('json'),
  body: z.string(),
});

/** A conversation as a vCon container. Only what our model holds. */
export const Vcon = z.object({
  vcon: z.literal('0.4.0'),
  uuid: z.uuid(),
  created_at: z.string(),
  updated_at: z.string().optional(),
  subject: z.string().optional(),
  parties: z.array(VconParty),
  dialog: z.array(VconDialog),
  analysis: z.array(z.never()),
  attachments: z.array(VconAttachment),
});
export type Vcon = z.infer<typeof Vcon>;
