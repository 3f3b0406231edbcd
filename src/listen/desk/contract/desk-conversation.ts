import { z } from 'zod';
import { Purpose, TurnAttachment } from '#listen/conversations/contract/events.ts';
import { Met } from '#listen/conversations/contract/met.ts';
import { Door } from '#listen/gate/contract/door.ts';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';

/** A conversation as the agent who serves it sees it. */
export const DeskConversation = z.object({
  id: Id,
  customer: z.string().describe('pseudonym'),
  channel: z.string(),
  origin: z.enum(['real', 'simulated', 'replay']),
  language: Language,
  state: z.enum(['waiting', 'live', 'wrap-up', 'closed']),
  brand: z.string().nullable(),
  product: z.string().nullable(),
  productId: Id.nullable(),
  reasonId: Id.nullable(),
  openedAt: Moment,
  met: Met.nullable().describe('where a talk in person takes place'),
  lastSeq: z.number().int(),
  door: Door,
  paused: z.boolean(),
  refused: z.boolean().describe('the customer said no; they are not asked again'),
  listeners: z.number().int().describe('guests sitting beside this conversation'),
  speakers: z.number().int().describe('people on the customer’s side besides the first'),
  question: z
    .object({ askId: Id, parts: z.array(z.object({ purpose: Purpose, text: z.string() })) })
    .nullable()
    .describe('what to ask the customer aloud, where they speak; null while nothing is to be asked'),
  can: z.object({ ask: z.boolean(), takeBack: z.boolean().describe('the customer agreed aloud and may take it back'), pause: z.boolean(), resume: z.boolean(), say: z.boolean(), close: z.boolean() }),
});
export type DeskConversation = z.infer<typeof DeskConversation>;

/** Somebody waiting. The order knows nothing of consent. */
export const Waiting = z.object({
  id: Id,
  customer: z.string(),
  channel: z.string(),
  language: Language,
  brand: z.string().nullable(),
  product: z.string().nullable(),
  productId: Id.nullable(),
  waitingSince: Moment,
  firstWords: z.string().describe('beginning of the first message'),
});
export type Waiting = z.infer<typeof Waiting>;

const numbered = { seq: z.number().int(), at: Moment };

/** An event as the serving agent sees it: what was said, and what happened at the door. */
export const DeskEvent = z.discriminatedUnion('kind', [
  z.object({ ...numbered, kind: z.literal('turn'), by: z.enum(['customer', 'agent']), text: z.string(), attachments: z.array(TurnAttachment).optional(), saidAt: Moment.optional().describe('when it was said, where that is not when it came in') }),
  z.object({ ...numbered, kind: z.literal('note'), what: z.enum(['opened', 'taken', 'handed-over', 'released', 'wrapped-up', 'closed', 'guest-joined', 'guest-left', 'asked', 'granted', 'refused', 'withdrawn', 'paused', 'resumed', 'speaker-joined', 'speaker-left']), purpose: z.string().optional() }),
]);
export type DeskEvent = z.infer<typeof DeskEvent>;

/** What topic `desk` delivers. `conversation` replaces what the browser knew about it. */
export type DeskItem =
  | { type: 'event'; conversationId: string; event: DeskEvent; conversation: DeskConversation }
  | { type: 'gone'; conversationId: string }
  | { type: 'queue'; queue: Waiting[] }
  | { type: 'typing'; conversationId: string };
