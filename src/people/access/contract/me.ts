import { z } from 'zod';
import { Role } from '#platform/contract/audience.ts';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { Colleague } from '#people/organisation/contract/employee.ts';

/** The caller as the product knows them, and what they may do. */
export const Me = Colleague.extend({
  email: z.string(),
  roles: z.array(Role),
  language: Language,
  permissions: z.array(z.string()).describe('permissions of this API the caller’s roles, and the token if one was used, allow'),
  signsInWith: z.object({ password: z.boolean(), provider: z.boolean() }),
  sessionId: Id.nullable().describe('null when called with an API token'),
});
export type Me = z.infer<typeof Me>;
