import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { page, pageInput } from '#platform/contract/paging.ts';
import { boundedText, TurnText } from '#platform/contract/turn-text.ts';
import { FoundThanks, MaskKind, Proposal, Stretch } from './found-thanks.ts';
import { HungPraise, hungFilters, Took } from './hung-praise.ts';
import { hungPage, letterLimit } from './limits.ts';
import { Mood } from './mood.ts';
import { photoMediaTypes } from './photo-media-types.ts';
import { PraiseChannel } from './praise-channel.ts';
import { EarnedPraise } from './earned-praise.ts';
import { NotedPermission, Praise } from './praise.ts';

const agent = ['agent'] as const;
const everybody = 'employee' as const;

/** A customer's turn in a conversation I serve or served. */
const place = { conversationId: Id, seq: z.coerce.number().int().min(-1_000_000).describe('negative where a guest wrote down what was spoken') };

const Choice = {
  stretch: Stretch.optional().describe('words of the turn; without it what was found, or the warmest sentences'),
  also: z.array(Stretch.extend({ kind: MaskKind })).max(50).default([]).describe('take this out as well, in offsets of the turn'),
  leave: z.array(Stretch).max(50).default([]).describe('this is no name: leave it as it was said'),
  showsName: z.boolean().default(false).describe('my name hangs beside it, and stays where the customer says it'),
};

/** What the collector adds; everything can be left out. */
const added = {
  mood: Mood.optional(),
  weight: z.int().min(1).max(3).optional(),
  helpers: z.array(Id).max(20).optional().describe('units further up that helped'),
  took: Took.optional(),
};

const ShowsName = { showsName: z.boolean().optional().describe('my name hangs beside it; no by default') };

const aboutPaper = { reasonId: Id.nullable().optional(), productId: Id.nullable().optional() };
const Permission = NotedPermission.extend({ how: z.string().trim().min(1).max(300) });
const Words = z.string().trim().max(100).optional().describe('words that occur in it');
const UndoUntil = z.object({ until: Moment.describe('until then it can be brought back') });
const Picture = z.custom<AsyncIterable<Uint8Array>>((value) => value !== null && typeof value === 'object' && Symbol.asyncIterator in value, `must be sent as ${photoMediaTypes.join(', ')}`);
const Named = z.object({ id: Id, name: z.string() });

/** Thanks: found, kept, hung where the customer allows it, and taken down. */
export const praiseContract = {
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
  type: operation({
    id: 'praise.type',
    method: 'POST',
    path: '/praise/spoken',
    permission: 'praise:keep',
    audience: agent,
    creates: true,
    summary: 'Type the thanks a customer said aloud',
    description: 'Only where customers speak: calls, and talks in person. Names and numbers are masked.',
    input: z.strictObject({ id: Id, conversationId: Id, text: boundedText(letterLimit), ...ShowsName, ...added }),
    output: Praise,
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
      handle: z.string().regex(/^[\w-]{4,40}$/, 'is not the handle of a conversation'),
      turnKey: z.string().regex(/^[\w-]{16}$/, 'is not the key of a turn').optional(),
      text: TurnText.optional().describe('only in calls and talks in person'),
    }),
    output: z.object({}),
  }),
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
    permission: 'praise:read',
    audience: everybody,
    summary: 'The photograph of a card, for its collector and where its words hang',
    input: z.strictObject({ id: Id }),
    output: z.file(),
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
      also: z.array(Stretch.extend({ kind: MaskKind })).max(50).optional().describe('take this out as well, in offsets of the words as they are'),
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
  hung: operation({
    id: 'praise.hung',
    method: 'GET',
    path: '/praise/hung',
    permission: 'praise:read',
    audience: everybody,
    summary: 'What hangs, newest first',
    description: 'Decided by the consents as they are at this moment. Nothing here is counted by person.',
    input: z.strictObject({ ...hungFilters, q: Words, cursor: pageInput.cursor, limit: z.coerce.number().int().min(1).max(hungPage).default(hungPage) }),
    output: page(HungPraise),
  }),
  hungFilters: operation({
    id: 'praise.hungFilters',
    method: 'GET',
    path: '/praise/hung/filters',
    permission: 'praise:read',
    audience: everybody,
    summary: 'Units, products, brands and journey steps that occur in what hangs, by name',
    input: z.strictObject({ scope: hungFilters.scope }),
    output: z.object({ units: z.array(Named), products: z.array(Named), brands: z.array(Named), steps: z.array(Named) }),
  }),
  forMyUnit: operation({
    id: 'praise.forMyUnit',
    method: 'GET',
    path: '/praise/for-my-unit',
    permission: 'praise:read',
    audience: everybody,
    summary: 'Thanks my unit helped with, newest first',
    description: 'Where a collector named my unit among those who helped; only what may hang inside.',
    input: z.strictObject(pageInput),
    output: page(HungPraise),
  }),
};
