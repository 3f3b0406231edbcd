import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** One browser somebody is signed in with. */
export const Session = z.object({
  id: Id,
  device: z.string().describe('browser and system in a few words'),
  signedInAt: Moment,
  expiresAt: Moment,
  current: z.boolean().describe('true for the session this request came with'),
});
export type Session = z.infer<typeof Session>;
