import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';

/** A key the caller gave to a program; the key itself is only shown when it is made. */
export const Token = z.object({
  id: Id,
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: Moment,
  expiresAt: Moment,
  lastUsedOn: z.iso.date().nullable(),
});
export type Token = z.infer<typeof Token>;

/** A permission of the contract, as a scope. */
export const Scope = z.string().regex(/^[a-z-]+:[a-z-]+$/, 'must look like impressions:read');
