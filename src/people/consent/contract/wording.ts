import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { Purpose } from './purpose.ts';

/** A question in one language, in one version. */
export const Wording = z.object({
  id: Id.nullable().describe('null: the default nobody has been asked with yet'),
  purpose: Purpose,
  language: Language,
  version: z.int(),
  template: z.string(),
  hash: z.string().describe('SHA-256, hexadecimal; what the ledger names'),
  since: Moment.nullable(),
});
export type Wording = z.infer<typeof Wording>;
