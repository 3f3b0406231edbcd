import { z } from 'zod';
import { Role } from '#platform/contract/audience.ts';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { Bilingual } from '#people/organisation/contract/bilingual.ts';

/** Somebody of the demo company as whom a newcomer may look around. */
const DemoPerson = z.object({
  employeeId: Id,
  name: z.string(),
  function: Bilingual,
  role: Role,
  invitation: z.object({ de: z.string(), en: z.string() }).describe('what one sees through their eyes'),
});

/** What this instance is, as far as everybody may know before signing in. */
export const Instance = z.object({
  bornAs: z.enum(['empty', 'demo', 'organisation']),
  name: z.string().nullable(),
  language: Language,
  doors: z.array(z.enum(['demo', 'organisation'])).describe('how an empty instance can begin, for this caller'),
  setUpCode: z.boolean().describe('setting up asks this caller for the code the server printed at its start'),
  signIn: z.object({
    password: z.boolean(),
    provider: z.object({ label: z.string() }).nullable(),
    demoPeople: z.array(DemoPerson).describe('only in a demo, on the machine itself'),
  }),
});
export type Instance = z.infer<typeof Instance>;
