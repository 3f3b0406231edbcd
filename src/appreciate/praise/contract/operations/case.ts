import { z } from 'zod';
import { MomentAround } from '#listen/impressions/contract/moment-around.ts';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';

/** The way from a thanks back to where it comes from. */
export const caseOperations = {
  wayBack: operation({
    id: 'praise.wayBack',
    method: 'GET',
    path: '/praise/{id}/way-back',
    permission: 'praise:case',
    audience: ['guest', 'agent'],
    summary: 'Where a thanks leads me: into my collection, to the conversation it comes from, or nowhere',
    description: 'For everybody but its keeper, the serving agent and guests who heard these words the answer is the same, whatever there is.',
    input: z.strictObject({ id: Id }),
    output: z.object({ collection: z.boolean().describe('I kept it'), moment: z.boolean().describe('praise.moment would open now') }),
  }),
  moment: operation({
    id: 'praise.moment',
    method: 'GET',
    path: '/praise/{id}/moment',
    permission: 'praise:case',
    audience: ['guest', 'agent'],
    summary: 'The turns around a thanks, for the serving agent and for guests who heard it while the customer agrees to be quoted',
    description: 'That a guest read them again stands in the access log.',
    input: z.strictObject({ id: Id }),
    output: MomentAround,
  }),
};
