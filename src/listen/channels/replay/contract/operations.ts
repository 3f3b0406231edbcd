import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { TurnText } from '#platform/contract/turn-text.ts';

const player = ['steward', 'admin'] as const;
const inConversation = { conversationId: Id };

/**
 * Playing recorded dialogues as live conversations. The customer's side is played with the customer's key through the
 * operations of the channel; these are the agent's side.
 */
export const replayContract = {
  setDesk: operation({
    id: 'replay.setDesk',
    method: 'PUT',
    path: '/replay/desk',
    permission: 'replay:play',
    audience: player,
    summary: 'Offer the chair beside the replay desk, or close it',
    description: 'Nobody sits at the replay desk, so guests who ask for its chair are let in at once. What they hear is decided by the consent of the customer who is played.',
    input: z.strictObject({ open: z.boolean() }),
    output: z.object({ agentId: Id }),
  }),
  open: operation({
    id: 'replay.open',
    method: 'POST',
    path: '/replay/conversations',
    permission: 'replay:play',
    audience: player,
    creates: true,
    summary: 'Begin a conversation with origin `replay`, or go on with one that broke off',
    description: 'One `source` is played once. While it is unfinished, opening it again yields a new key of its customer; the earlier key ends.',
    input: z.strictObject({
      source: z.string().trim().min(1).max(200).describe('identifier of the dialogue in the system it was recorded in'),
      channel: z.enum(['chat', 'mail', 'call', 'social', 'in-person']).default('chat'),
      language: Language,
      brand: z.string().max(60).optional(),
      product: z.string().max(60).optional(),
    }),
    output: z.object({
      conversationId: Id,
      state: z.enum(['waiting', 'live', 'wrap-up', 'closed']),
      customerKey: z.string().nullable().describe('Bearer key of the customer; null when the dialogue has been played to its end'),
    }),
  }),
  take: operation({
    id: 'replay.take',
    method: 'POST',
    path: '/replay/conversations/{conversationId}/take',
    permission: 'replay:play',
    audience: player,
    summary: 'The replay desk takes the conversation; guests beside it are seated and the customer is asked',
    input: z.strictObject(inConversation),
    output: z.object({}),
  }),
  say: operation({
    id: 'replay.say',
    method: 'POST',
    path: '/replay/conversations/{conversationId}/turns',
    permission: 'replay:play',
    audience: player,
    creates: true,
    summary: 'The replay desk says what the agent said',
    input: z.strictObject({ ...inConversation, text: TurnText }),
    output: z.object({ seq: z.number().int(), at: Moment }),
  }),
  close: operation({
    id: 'replay.close',
    method: 'POST',
    path: '/replay/conversations/{conversationId}/close',
    permission: 'replay:play',
    audience: player,
    summary: 'Wrap up and close with the contact reason of the recording',
    description: 'A reason the catalogue does not know is added below the reason `import`. Without a reason the conversation closes with `import/not-named`.',
    input: z.strictObject({ ...inConversation, reason: z.string().trim().min(1).max(200).nullable() }),
    output: z.object({}),
  }),
};
