import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';

/** What a customer can be asked for, each for itself. */
export const Purpose = z.enum(['listen', 'quote', 'publish', 'train', 'contact']);
export type Purpose = z.infer<typeof Purpose>;

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
