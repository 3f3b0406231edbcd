import { z } from 'zod';
import { Door } from '#listen/gate/contract/door.ts';
import { HeardTurn } from '#listen/gate/contract/heard-turn.ts';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';

/** A colleague as others in the room see them. */
export const Person = z.object({ id: Id, name: z.string(), function: z.object({ de: z.string(), en: z.string() }) });
export type Person = z.infer<typeof Person>;

/** One visit: a guest beside a host. */
export const Visit = z.object({
  id: Id,
  host: Person,
  guest: Person,
  by: z.enum(['guest', 'host']).describe('who asked'),
  state: z.enum(['asked', 'active', 'ended']),
  askedAt: Moment,
  begunAt: Moment.nullable(),
  endedAt: Moment.nullable(),
  can: z.object({ agree: z.boolean(), end: z.boolean() }),
});
export type Visit = z.infer<typeof Visit>;

/**
 * One of the host's conversations as a guest sees it. While the door is not open there is the handle and nothing else: no
 * channel, reason, waiting time or number.
 */
export const GuestConversation = z.object({
  handle: z.string(),
  door: Door,
  about: z
    .object({
      channel: z.string(),
      language: Language,
      brand: z.string().nullable(),
      product: z.object({ de: z.string(), en: z.string() }).nullable(),
      mayQuote: z.boolean(),
      spoken: z.string().nullable().describe('anchors an impression to what is being spoken in a call; null where people write'),
    })
    .nullable(),
  turns: z.array(HeardTurn),
});
export type GuestConversation = z.infer<typeof GuestConversation>;

/** A chair beside an agent. */
export const Chair = z.object({
  host: Person,
  unit: z.object({ de: z.string(), en: z.string() }).nullable(),
  state: z.enum(['free', 'full', 'breather', 'closed']),
  guests: z.number().int(),
  limit: z.number().int(),
  visitId: Id.nullable().describe('my own visit there, if there is one'),
  can: z.object({ sitDown: z.boolean().describe('false for direct superiors, who come only by invitation') }),
});
export type Chair = z.infer<typeof Chair>;

/** A word between guests and host that no customer sees; gone after 24 hours. */
export const SideTalk = z.object({ id: Id, author: Person, text: z.string(), at: Moment });
export type SideTalk = z.infer<typeof SideTalk>;

/** What topic `visit` delivers to a guest. `conversation` replaces everything known under its handle. */
export type VisitItem =
  | { type: 'visit'; visit: Visit; guests: Person[] }
  | { type: 'conversations'; conversations: GuestConversation[] }
  | { type: 'conversation'; conversation: GuestConversation }
  | { type: 'turn'; handle: string; turn: HeardTurn }
  | { type: 'gone'; handle: string }
  | { type: 'side-talk'; message: SideTalk };

/** What topic `chair` delivers to a host: who sits there, who asks, what is said aside. */
export type ChairItem = { type: 'chair'; chair: OwnChair } | { type: 'side-talk'; message: SideTalk };

/** The agent's own chair. */
export const OwnChair = z.object({
  state: z.enum(['free', 'closed', 'breather']),
  until: Moment.nullable(),
  afterBreather: z.enum(['free', 'closed']).describe('what the chair is again when a breather ends'),
  limit: z.number().int(),
  visits: z.array(Visit).describe('asked and active'),
});
export type OwnChair = z.infer<typeof OwnChair>;
