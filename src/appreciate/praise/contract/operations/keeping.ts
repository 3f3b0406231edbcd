import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { boundedText } from '#platform/contract/turn-text.ts';
import { Proposal, Stretch, TypedProposal } from '../found-thanks.ts';
import { letterLimit } from '../limits.ts';
import { Praise } from '../praise.ts';
import { added, agent, AlsoMasked, place, ShowsName } from './inputs.ts';

/** What of a turn is to hang, and how it is masked. */
const Choice = {
  stretch: Stretch.optional().describe('words of the turn; without it what was found, or the warmest sentences'),
  also: AlsoMasked.default([]).describe('take this out as well, in offsets of the turn'),
  leave: z.array(Stretch).max(50).default([]).describe('this is no name, no number and no illness: leave it as it was said'),
  showsName: z.boolean().default(false).describe('my name hangs beside it, and stays where the customer says it'),
};

const Typed = { conversationId: Id, text: boundedText(letterLimit), ...ShowsName };

/** Keeping what a customer said. */
export const keepingOperations = {
  propose: operation({
    id: 'praise.propose',
    method: 'POST',
    path: '/praise/proposals',
    permission: 'praise:keep',
    audience: agent,
    summary: 'How words of a customer would hang: masked, with a mood, and where they may hang',
    description: 'Keeps nothing. Works for what was found and for any words of a customer I serve or served.',
    input: z.strictObject({ ...place, ...Choice }),
    output: Proposal,
  }),
  keep: operation({
    id: 'praise.keep',
    method: 'POST',
    path: '/praise',
    permission: 'praise:keep',
    audience: agent,
    creates: true,
    summary: 'Keep words of a customer',
    description:
      'The words are made here from the turn, masked as shown in the proposal; `confirmed` must be exactly what was shown. They hang inside once the customer ' +
      'agreed to be quoted, outside once they agreed to publishing; until then only I see them. The id is made by the caller, so sending it again changes nothing.',
    input: z.strictObject({ id: Id, ...place, ...Choice, confirmed: boundedText(8_000), ...added }),
    output: Praise,
  }),
  proposeTyped: operation({
    id: 'praise.proposeTyped',
    method: 'POST',
    path: '/praise/spoken/proposals',
    permission: 'praise:keep',
    audience: agent,
    summary: 'How thanks a customer said aloud would hang, masked',
    description: 'Keeps nothing.',
    input: z.strictObject(Typed),
    output: TypedProposal,
  }),
  type: operation({
    id: 'praise.type',
    method: 'POST',
    path: '/praise/spoken',
    permission: 'praise:keep',
    audience: agent,
    creates: true,
    summary: 'Type the thanks a customer said aloud',
    description: 'Only where customers speak: calls, and talks in person. Names and numbers are masked; `confirmed` must be exactly what the proposal showed.',
    input: z.strictObject({ id: Id, ...Typed, confirmed: boundedText(8_000), ...added }),
    output: Praise,
  }),
};
