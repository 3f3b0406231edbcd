import { z } from 'zod';
import { ImpressionKind } from '#listen/impressions/contract/impression-kind.ts';
import { impressionKinds } from '#listen/impressions/contract/impression-kinds.ts';
import { MomentAround } from '#listen/impressions/contract/moment-around.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { pageInput } from '#platform/contract/paging.ts';
import { Evidence, Found } from './evidence.ts';

/** Who reads evidence: everybody who listens, serves, curates, answers for a unit or protects data. */
export const evidenceReaders = ['guest', 'agent', 'steward', 'owner', 'dpo'] as const;

const Channel = z.enum(['chat', 'mail', 'call', 'social', 'in-person']);

/** One value or several, as a query string writes them. */
function several<T extends z.ZodType>(item: T, most: number) {
  return z
    .union([z.array(item).max(most), item])
    .transform((value) => (Array.isArray(value) ? value : [value]) as z.output<T>[])
    .optional();
}

/** Searching what was heard. */
export const searchContract = {
  find: operation({
    id: 'search.find',
    method: 'GET',
    path: '/evidence',
    permission: 'evidence:read',
    audience: evidenceReaders,
    summary: 'Search impressions and quoted turns',
    description:
      'German and English word forms, accents and small typing errors are looked through; the last word may be unfinished. All words must occur. ' +
      'By relevance, then by time; without words newest first. Nothing but impressions and quoted turns is ever searched.',
    input: z.strictObject({
      query: z.string().max(200).default(''),
      kind: several(ImpressionKind, impressionKinds.length),
      reason: several(Id, 50).describe('contact reasons; a reason includes those below it'),
      unit: several(Id, 50).describe('units of those who heard it; a unit includes those below it'),
      channel: several(Channel, 5),
      from: Moment.optional(),
      until: Moment.optional().describe('exclusive'),
      mine: z.stringbool().or(z.boolean()).default(false).describe('only what I wrote down myself'),
      ...pageInput,
    }),
    output: z.object({
      items: z.array(Found),
      next: z.string().optional(),
      read: z
        .array(z.object({ word: z.string(), as: z.array(z.string()) }))
        .describe('words nobody has written so far, and the similar ones that were searched instead'),
    }),
  }),
  evidence: operation({
    id: 'search.evidence',
    method: 'GET',
    path: '/evidence/{id}',
    permission: 'evidence:read',
    audience: evidenceReaders,
    summary: 'One piece of evidence',
    input: z.strictObject({ id: Id }),
    output: Evidence,
  }),
  moment: operation({
    id: 'search.moment',
    method: 'GET',
    path: '/evidence/{id}/moment',
    permission: 'evidence:read',
    audience: evidenceReaders,
    summary: 'The turns around it, for the agent who served and for the guest who heard it under a grant to quote',
    input: z.strictObject({ id: Id }),
    output: MomentAround,
  }),
};
