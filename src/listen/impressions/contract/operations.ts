import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { boundedText } from '#platform/contract/turn-text.ts';
import { Anchor, Handle, Impression, Masked, TurnKey } from './impression.ts';
import { ImpressionKind } from './impression-kind.ts';

const guest = ['guest'] as const;

/** Bytes an impression may have: a few sentences. */
const textLimit = 4_000;
/** Bytes a consequence may have. */
const consequenceLimit = 1_000;

const Text = z.union([z.literal(''), boundedText(textLimit)]).describe('may be empty when there is a quote');
const Consequence = boundedText(consequenceLimit).nullable();

/** Words of a turn in the conversation of the anchor: UTF-16 offsets into the text as it was heard. */
const Selection = z.strictObject({ turnKey: TurnKey, start: z.number().int().min(0), end: z.number().int().min(1) });

const saved = z.object({ impression: Impression, masked: z.array(Masked) });

/** Writing down what was heard. */
export const impressionsContract = {
  record: operation({
    id: 'impressions.record',
    method: 'POST',
    path: '/impressions',
    permission: 'impressions:record',
    audience: guest,
    creates: true,
    summary: 'Write down an impression',
    description:
      'The id is made by the caller, so sending it again changes nothing: what is stored is answered. Names and numbers are masked. ' +
      'Six consecutive words of a turn are refused unless the customer agreed to be quoted; then they are kept as the quote.',
    input: z.strictObject({
      id: Id,
      visitId: Id,
      anchor: Anchor.nullable().default(null),
      kind: ImpressionKind,
      text: Text.default(''),
      consequence: Consequence.default(null),
      quote: Selection.nullable().default(null),
      at: Moment.describe('when it was written down; may lie back if there was no connection'),
    }),
    output: saved,
  }),
  change: operation({
    id: 'impressions.change',
    method: 'PATCH',
    path: '/impressions/{id}',
    permission: 'impressions:record',
    audience: guest,
    summary: 'Change my impression',
    description: 'A field left out stays. `quote: null` takes the quoted words out.',
    input: z.strictObject({
      id: Id,
      kind: ImpressionKind.optional(),
      text: Text.optional(),
      consequence: Consequence.optional(),
      quote: Selection.nullable().optional(),
    }),
    output: saved,
  }),
  remove: operation({
    id: 'impressions.remove',
    method: 'DELETE',
    path: '/impressions/{id}',
    permission: 'impressions:record',
    audience: guest,
    summary: 'Delete my impression',
    description: 'It leaves every list and search at once and can be brought back for an hour.',
    input: z.strictObject({ id: Id }),
    output: z.object({ restorableUntil: Moment }),
  }),
  restore: operation({
    id: 'impressions.restore',
    method: 'POST',
    path: '/impressions/{id}/restore',
    permission: 'impressions:record',
    audience: guest,
    summary: 'Bring back an impression I deleted within the last hour',
    input: z.strictObject({ id: Id }),
    output: Impression,
  }),
  mine: operation({
    id: 'impressions.mine',
    method: 'GET',
    path: '/impressions',
    permission: 'impressions:read-own',
    audience: guest,
    summary: 'My impressions, newest first: all, of a visit, or of one moment',
    input: z.strictObject({
      visitId: Id.optional(),
      handle: Handle.optional(),
      turnKey: TurnKey.optional(),
      kind: ImpressionKind.optional(),
      ...pageInput,
    }),
    output: page(Impression),
  }),
  show: operation({
    id: 'impressions.show',
    method: 'GET',
    path: '/impressions/{id}',
    permission: 'impressions:read-own',
    audience: guest,
    summary: 'One of my impressions',
    input: z.strictObject({ id: Id }),
    output: Impression,
  }),
};
