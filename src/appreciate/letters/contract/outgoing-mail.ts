import { z } from 'zod';
import { fieldSentence } from '#platform/contract/field-sentence.ts';

const port = z.int().min(1).max(65_535);

/** The server letters go through, as the administration fills it in. */
export const OutgoingMail = z.strictObject({
  host: z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:_-]+$/, fieldSentence('is not the name of a computer', 'ist kein Rechnername')),
  port: port.default(587),
  security: z.enum(['tls', 'starttls', 'none']).default('starttls').describe('none only with a server on this machine'),
  user: z.string().trim().max(254).default('').describe('empty where the server asks nobody who they are'),
  password: z.string().max(500).optional().describe('left out: stays as it is'),
  certificate: z.string().max(20_000).default('').describe('root certificate of a certification authority of your own, as PEM'),
  senderAddress: z.email().max(254).toLowerCase(),
  senderName: z.string().trim().min(1).max(100).regex(/^[^\p{Cc}]*$/u, fieldSentence('must not contain control characters', 'darf keine Steuerzeichen enthalten')),
});
export type OutgoingMail = z.output<typeof OutgoingMail>;

/** When letters go, where the organisation is. */
export const LetterTime = z.object({
  weekday: z.int().min(1).max(7).describe('1 is Monday'),
  hour: z.int().min(0).max(23),
});
export type LetterTime = z.infer<typeof LetterTime>;
