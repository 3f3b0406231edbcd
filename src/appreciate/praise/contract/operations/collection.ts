import { z } from 'zod';
import { Id } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { Stretch } from '../found-thanks.ts';
import { Mood } from '../mood.ts';
import { PraiseChannel } from '../praise-channel.ts';
import { Praise } from '../praise.ts';
import { aboutPaper, added, agent, AlsoMasked, Permission, ShowsName, UndoUntil, Words } from './inputs.ts';

/** What somebody kept: read, changed, taken down and brought back. */
export const collectionOperations = {
  mine: operation({
    id: 'praise.mine',
    method: 'GET',
    path: '/praise/mine',
    permission: 'praise:keep',
    audience: agent,
    summary: 'What I kept, newest first',
    input: z.strictObject({
      q: Words,
      mood: Mood.optional(),
      channel: PraiseChannel.optional(),
      where: z.enum(['private', 'inside', 'outside', 'ended']).optional(),
      ...pageInput,
    }),
    output: page(Praise),
  }),
  show: operation({
    id: 'praise.show',
    method: 'GET',
    path: '/praise/{id}',
    permission: 'praise:keep',
    audience: agent,
    summary: 'One thanks I kept',
    input: z.strictObject({ id: Id }),
    output: Praise,
  }),
  change: operation({
    id: 'praise.change',
    method: 'PATCH',
    path: '/praise/{id}',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Change what I kept',
    description: 'A field left out stays. The words can only become fewer: shortened, or more of them masked.',
    input: z.strictObject({
      id: Id,
      stretch: Stretch.optional().describe('what stays of the words, in offsets of the words as they are'),
      also: AlsoMasked.optional().describe('take this out as well, in offsets of the words as they are'),
      permission: Permission.nullable().optional().describe('only of letters and cards; null takes it back'),
      ...aboutPaper,
      ...ShowsName,
      ...added,
    }),
    output: Praise,
  }),
  remove: operation({
    id: 'praise.remove',
    method: 'DELETE',
    path: '/praise/{id}',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Take down what I kept',
    description: 'It leaves every wall at once and can be brought back for an hour.',
    input: z.strictObject({ id: Id }),
    output: UndoUntil,
  }),
  restore: operation({
    id: 'praise.restore',
    method: 'POST',
    path: '/praise/{id}/restore',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Bring back what I took down within the last hour',
    input: z.strictObject({ id: Id }),
    output: Praise,
  }),
};
