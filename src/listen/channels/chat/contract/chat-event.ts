import { z } from 'zod';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { Purpose } from '#listen/conversations/contract/events.ts';

const numbered = { seq: z.number().int(), at: Moment };

/** An event of a conversation as its customer sees it. `seq` is the place to resume from. */
export const ChatEvent = z.discriminatedUnion('kind', [
  z.object({ ...numbered, kind: z.literal('turn'), by: z.enum(['customer', 'agent']), text: z.string() }),
  z.object({ ...numbered, kind: z.literal('agent-joined') }),
  z.object({ ...numbered, kind: z.literal('handed-over') }),
  z.object({ ...numbered, kind: z.literal('asked'), askId: Id, questions: z.array(z.object({ purpose: Purpose, text: z.string() })) }),
  z.object({ ...numbered, kind: z.literal('granted'), purpose: Purpose }),
  z.object({ ...numbered, kind: z.literal('refused'), purpose: Purpose }),
  z.object({ ...numbered, kind: z.literal('withdrawn'), purpose: Purpose }),
  z.object({
    ...numbered,
    kind: z.literal('listening'),
    open: z.boolean().describe('whether anybody hears this conversation from here on'),
    listeners: z.number().int(),
  }),
  // The talk is over; what is written now is still read, until the conversation is closed.
  z.object({ ...numbered, kind: z.literal('wrapped-up') }),
  z.object({ ...numbered, kind: z.literal('closed') }),
]);
export type ChatEvent = z.infer<typeof ChatEvent>;

/** What the customer's socket delivers on topic `chat`. */
export type ChatItem = { type: 'event'; event: ChatEvent } | { type: 'typing' };

/** Parameters of topic `chat`: resume after `after`. */
export const ChatWatch = z.strictObject({ conversationId: Id, after: z.number().int().min(0) });
