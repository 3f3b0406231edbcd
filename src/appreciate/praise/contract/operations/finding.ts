import { z } from 'zod';
import { Handle, TurnKey } from '#listen/impressions/contract/impression.ts';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { TurnText } from '#platform/contract/turn-text.ts';
import { FoundThanks } from '../found-thanks.ts';
import { agent, place, UndoUntil } from './inputs.ts';

/** Thanks that was found or shown by a guest, and waits for the agent. */
export const findingOperations = {
  found: operation({
    id: 'praise.found',
    method: 'GET',
    path: '/praise/found',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Thanks found in my conversations that I have neither kept nor let go, newest first',
    input: z.strictObject({ conversationId: Id.optional(), ...pageInput }),
    output: page(FoundThanks),
  }),
  letGo: operation({
    id: 'praise.letGo',
    method: 'POST',
    path: '/praise/found/{conversationId}/{seq}/let-go',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Let a found thanks go: it is none, or none for a wall',
    input: z.strictObject(place),
    output: UndoUntil,
  }),
  bringBack: operation({
    id: 'praise.bringBack',
    method: 'POST',
    path: '/praise/found/{conversationId}/{seq}/bring-back',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Bring back what I let go within the last hour',
    input: z.strictObject(place),
    output: FoundThanks,
  }),
  suggest: operation({
    id: 'praise.suggest',
    method: 'POST',
    path: '/praise/suggestions',
    permission: 'praise:suggest',
    audience: ['guest'],
    summary: 'Show the agent a thanks I heard on my visit',
    description: 'Names a turn I heard; in a call, where there is none, the words as I remember them. Only the agent sees it, and decides.',
    input: z.strictObject({
      visitId: Id,
      handle: Handle,
      turnKey: TurnKey.optional(),
      text: TurnText.optional().describe('only in calls and talks in person'),
    }),
    output: z.object({}),
  }),
};
