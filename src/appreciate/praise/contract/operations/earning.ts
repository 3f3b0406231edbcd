import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { EarnedPraise } from '../earned-praise.ts';
import { everybody } from './inputs.ts';

/** Thanks for somebody that a colleague kept. */
export const earningOperations = {
  waiting: operation({
    id: 'praise.waiting',
    method: 'GET',
    path: '/praise/waiting',
    permission: 'praise:answer',
    audience: everybody,
    summary: 'Thanks for me that a colleague kept: what waits for my word first, then the newest',
    description: 'It hangs nowhere until I say yes, and I can take that back.',
    input: z.strictObject({ open: z.stringbool().default(false).describe('only what waits for my word'), ...pageInput }),
    output: page(EarnedPraise),
  }),
  answer: operation({
    id: 'praise.answer',
    method: 'POST',
    path: '/praise/{id}/answer',
    permission: 'praise:answer',
    audience: everybody,
    summary: 'Say whether a thanks for me that a colleague kept may hang, and whether with my name',
    input: z.strictObject({ id: Id, hangs: z.boolean(), showsName: z.boolean().default(false) }),
    output: EarnedPraise,
  }),
};
