import { z } from 'zod';
import { Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';

/** What the start page knows about the day. Voices, chairs and themes come from their own features, with their own rights. */
export const todayContract = {
  show: operation({
    id: 'today.show',
    method: 'GET',
    path: '/today',
    permission: 'today:show',
    audience: 'employee',
    summary: 'How many people got help today, how many chairs are free, and what waits for the caller',
    description: 'Figures are of the whole house. The day begins at midnight in the time zone of the organisation.',
    input: z.strictObject({}),
    output: z.object({
      since: Moment.describe('midnight'),
      helped: z.object({
        real: z.int().nullable().describe('customers whose conversation was finished today; null: fewer than five'),
        simulated: z.int().describe('simulated customers of a demo; in no other figure'),
      }),
      freeChairs: z.int(),
      ledger: z
        .object({ signed: z.iso.date().nullable().describe('newest day whose chains were signed'), chains: z.int(), openProposals: z.int() })
        .nullable()
        .describe('for data protection and council'),
      firstSteps: z
        .object({ units: z.boolean(), people: z.boolean(), reasons: z.boolean(), widget: z.boolean(), chair: z.boolean() })
        .nullable()
        .describe('for the administration, until all of them are done'),
      standingStill: z
        .object({ webhooks: z.array(z.string()), lines: z.array(z.string()) })
        .nullable()
        .describe('for the administration: names of webhooks that were switched off and of lines in trouble, if there are any'),
    }),
  }),
};
