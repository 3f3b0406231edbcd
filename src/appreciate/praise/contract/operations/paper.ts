import { z } from 'zod';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { boundedText } from '#platform/contract/turn-text.ts';
import { letterLimit } from '../limits.ts';
import { photoMediaTypes } from '../photo-media-types.ts';
import { Praise } from '../praise.ts';
import { aboutPaper, added, agent, Permission, ShowsName } from './inputs.ts';

const Picture = z.custom<AsyncIterable<Uint8Array>>((value) => value !== null && typeof value === 'object' && Symbol.asyncIterator in value, `must be sent as ${photoMediaTypes.join(', ')}`);

/** Letters, cards, and their photographs. */
export const paperOperations = {
  paste: operation({
    id: 'praise.paste',
    method: 'POST',
    path: '/praise/paper',
    permission: 'praise:keep',
    audience: agent,
    creates: true,
    summary: 'Keep the words of a letter or a card',
    description: 'Names and numbers are masked. It hangs as far as the permission that is noted says; without one only I see it.',
    input: z.strictObject({
      id: Id,
      channel: z.enum(['letter', 'card']),
      text: boundedText(letterLimit).describe('the letter, or a stretch of it; what hangs has at most 1,000 characters'),
      language: Language.optional().describe('guessed from the words if absent'),
      writtenOn: z.iso.date().optional().describe('today if absent'),
      permission: Permission.nullable().default(null),
      earnedBy: Id.optional().describe('the colleague it thanks, if that is not me; it hangs once they say yes'),
      ...aboutPaper,
      ...ShowsName,
      ...added,
    }),
    output: Praise,
  }),
  putPicture: operation({
    id: 'praise.putPicture',
    method: 'PUT',
    path: '/praise/{id}/picture',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Add the photograph of a card',
    description: 'The picture is read and written anew, at most 2,000 pixels wide: what a camera wrote beside it (place, device, time) is not kept.',
    consumes: photoMediaTypes,
    input: z.object({ params: z.strictObject({ id: Id }), body: Picture }),
    output: z.object({ width: z.int(), height: z.int() }),
  }),
  removePicture: operation({
    id: 'praise.removePicture',
    method: 'DELETE',
    path: '/praise/{id}/picture',
    permission: 'praise:keep',
    audience: agent,
    summary: 'Take the photograph away; the words stay',
    input: z.strictObject({ id: Id }),
    output: z.object({}),
  }),
  picture: operation({
    id: 'praise.picture',
    method: 'GET',
    path: '/praise/{id}/picture',
    permission: 'praise:keep',
    audience: agent,
    summary: 'The photograph of a card, for its collector',
    description: 'What is written on a card cannot be masked in a picture, so nobody else sees it, wherever its words hang.',
    input: z.strictObject({ id: Id }),
    output: z.file(),
  }),
};
