import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** A key pair vCons are signed with and encrypted for, by its certificate. The private half is never shown. */
export const VconKey = z.object({
  id: Id,
  origin: z.enum(['house', 'organisation']).describe('made here, or brought along'),
  subject: z.string(),
  fingerprint: z.string().describe('SHA-256 of the certificate, to be compared by people'),
  certificate: z.string().describe('PEM: whoever sends encrypted vCons here needs it'),
  validUntil: Moment,
  createdAt: Moment,
  createdBy: z.string().nullable(),
  isSigning: z.boolean().describe('signs from now on; the others only open what was meant for them'),
});
export type VconKey = z.infer<typeof VconKey>;
