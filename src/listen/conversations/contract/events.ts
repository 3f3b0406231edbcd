import { z } from 'zod';
import { Purpose } from '#people/consent/contract/purpose.ts';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';

export { Purpose };

/** How a customer's answer reached us; kept as proof. */
export const Means = z.enum(['card', 'button', 'page', 'word', 'import', 'verbal_confirmation', 'dtmf', 'ivr']);
export type Means = z.infer<typeof Means>;

/** A file that came with a turn. Only the desk of the serving agent shows it; its name may name somebody. */
export const TurnAttachment = z.object({
  id: Id,
  name: z.string(),
  mediaType: z.string(),
  size: z.number().describe('bytes'),
  kept: z.boolean().describe('false: it was refused, or stayed with the system it came from'),
  refused: z.enum(['type', 'size']).optional(),
  view: z.literal(true).optional().describe('the message itself in another form'),
});
export type TurnAttachment = z.infer<typeof TurnAttachment>;

/** One listener as a customer is told: what the person does, never who. */
const ListenerFunction = z.object({ de: z.string(), en: z.string() });

/**
 * Everything that can stand in a conversation's log. The gate folds these and nothing else, so whatever opens or closes a
 * door is an event with a number.
 */
const eventBodies = {
  /** The conversation began. `asks` stands there where customers speak and yet answer questions on a card of their own. */
  opened: z.object({ channel: z.string(), language: Language, origin: z.enum(['real', 'simulated', 'replay']), asks: z.literal('card').optional() }),
  /** Somebody said something. `saidAt` stands there where it was said at another moment than it came in. */
  turn: z.object({ text: z.string(), attachments: z.array(TurnAttachment).optional(), saidAt: Moment.optional() }),
  /** An agent took it from the queue. */
  taken: z.object({ agentId: Id }),
  /** It went to another agent; every door closes until the customer was asked anew. */
  'handed-over': z.object({ from: Id, to: Id }),
  /** It went back to the queue. */
  released: z.object({ from: Id }),
  'wrapped-up': z.object({}),
  closed: z.object({ reasonId: Id.nullable() }),
  /** Another person speaks on the customer's side (calls, mail threads). */
  'speaker-joined': z.object({ speaker: z.string() }),
  'speaker-left': z.object({ speaker: z.string() }),
  /** A guest sits beside the agent while this conversation runs. `handle` is all the guest sees before a grant. */
  'listener-joined': z.object({ visitId: Id, handle: z.string(), function: ListenerFunction }),
  'listener-left': z.object({ visitId: Id }),
  /** The customer was asked for exactly this audience, in exactly these words. */
  asked: z.object({
    askId: Id,
    purposes: z.array(Purpose).min(1),
    audience: z.array(Id),
    /** One question per purpose: the rendered text as the customer reads it, and the wording it was made from. */
    questions: z.array(z.object({ purpose: Purpose, text: z.string(), version: z.number(), hash: z.string() })),
    /** Why again: another guest, a hand-over, a doubtful word. */
    because: z.enum(['first', 'audience', 'handed-over', 'speaker', 'doubt', 'customer']),
    /** The wording spoke of a written thread from its beginning on. */
    reach: z.literal('thread').optional(),
  }),
  /** The customer agreed. For `listen` the audience is the one of the ask. With `reach` it covers what was written before, too. */
  granted: z.object({
    purpose: Purpose,
    audience: z.array(Id),
    speakers: z.array(z.string()),
    askId: Id.nullable(),
    means: Means,
    reach: z.literal('thread').optional(),
  }),
  refused: z.object({ purpose: Purpose, askId: Id.nullable(), means: Means }),
  /** The customer took consent back. */
  withdrawn: z.object({ purpose: Purpose, means: Means }),
  /** The door was closed without ending consent. Turns after `recallFrom` also leave guests' screens. */
  paused: z.object({ recallFrom: z.number().int().nonnegative() }),
  resumed: z.object({}),
} as const;

type EventKind = keyof typeof eventBodies;
export type EventBody<K extends EventKind> = z.infer<(typeof eventBodies)[K]>;

/** Which side an event came from. */
export type Party = 'customer' | 'agent' | 'system';

/** An event as it stands in the log. */
export type ConversationEvent = {
  [K in EventKind]: {
    conversationId: string;
    /** 1, 2, 3 … without gaps within a conversation. */
    seq: number;
    /** ISO 8601, UTC. */
    at: string;
    kind: K;
    party: Party;
    actorId: string | null;
    body: EventBody<K>;
  };
}[EventKind];

/** An event about to be appended; the log gives it number and time. */
export type NewEvent = {
  [K in EventKind]: { kind: K; party: Party; actorId?: string | null; body: EventBody<K>; idempotencyKey?: string };
}[EventKind];
