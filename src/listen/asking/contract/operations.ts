import { z } from 'zod';
import { Purpose } from '#listen/conversations/contract/events.ts';
import { Id, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { FurtherPurpose } from './further-purpose.ts';

const inConversation = { conversationId: Id };

/** Where a purpose stands in one conversation, as its customer sees it. */
const ConsentStanding = z.object({
  purpose: Purpose,
  standing: z.enum(['never-asked', 'asked', 'granted', 'refused', 'withdrawn']),
  since: Moment.nullable(),
  text: z.string().nullable().describe('the words the customer was asked in'),
  askId: Id.nullable().describe('the question these words belong to'),
});

/** Asking the customer, taking the answer, closing and opening the door. */
export const askingContract = {
  ask: operation({
    id: 'asking.ask',
    method: 'POST',
    path: '/desk/conversations/{conversationId}/ask',
    permission: 'door:ask',
    audience: ['agent'],
    summary: 'Ask the customer whether the guests may listen',
    input: z.strictObject(inConversation),
    output: z.object({ askId: Id }),
  }),
  askFurther: operation({
    id: 'asking.askFurther',
    method: 'POST',
    path: '/desk/conversations/{conversationId}/ask-for',
    permission: 'door:ask',
    audience: ['agent'],
    summary: 'Ask the customer for more than listening: whether a sentence may be kept, shown outside, learned from',
    description: 'One question with these purposes, each asked once. No guest needs to sit there, and it stays open when the talk ends.',
    input: z.strictObject({ ...inConversation, purposes: z.array(FurtherPurpose).min(1).max(4) }),
    output: z.object({ askId: Id }),
  }),
  pause: operation({
    id: 'asking.pause',
    method: 'POST',
    path: '/desk/door/close',
    permission: 'door:close',
    audience: ['agent'],
    summary: 'Close the door at once and recall the last 60 seconds; no reason is asked or stored',
    input: z.strictObject({ conversationId: Id.optional().describe('without it every conversation I serve') }),
    output: z.object({ closed: z.array(Id) }),
  }),
  resume: operation({
    id: 'asking.resume',
    method: 'POST',
    path: '/desk/door/open',
    permission: 'door:close',
    audience: ['agent'],
    summary: 'Open the door again as far as the customer agreed; what was said meanwhile stays unheard',
    input: z.strictObject({ conversationId: Id.optional() }),
    output: z.object({ opened: z.array(Id) }),
  }),
  record: operation({
    id: 'asking.record',
    method: 'POST',
    path: '/desk/conversations/{conversationId}/answers',
    permission: 'door:answer',
    audience: ['agent'],
    creates: true,
    summary: 'Write down what the customer answered aloud',
    description: 'Only where customers speak: calls, and talks in person. It stands in the ledger as said to the agent.',
    input: z.strictObject({
      ...inConversation,
      askId: Id,
      granted: z.array(Purpose).describe('purposes the customer agreed to; those of the question that are missing are refused'),
    }),
    output: z.object({ seq: z.number().int() }),
  }),
  takeBack: operation({
    id: 'asking.takeBack',
    method: 'POST',
    path: '/desk/conversations/{conversationId}/withdrawal',
    permission: 'door:answer',
    audience: ['agent'],
    summary: 'Write down that the customer no longer agrees',
    description: 'Only where customers speak. Every consent of the conversation ends at once.',
    input: z.strictObject(inConversation),
    output: z.object({ seq: z.number().int() }),
  }),
  answer: operation({
    id: 'asking.answer',
    method: 'POST',
    path: '/chat/conversations/{conversationId}/answers',
    permission: 'consent:give',
    audience: 'customer',
    creates: true,
    summary: 'Answer the card',
    input: z.strictObject({
      ...inConversation,
      askId: Id,
      granted: z.array(Purpose).describe('purposes I agree to; those of the question that are missing are refused'),
    }),
    output: z.object({ seq: z.number().int() }),
  }),
  change: operation({
    id: 'asking.change',
    method: 'PUT',
    path: '/chat/conversations/{conversationId}/consents/{purpose}',
    permission: 'consent:give',
    audience: 'customer',
    summary: 'Change my mind about one purpose',
    description: 'A yes answers the question that was read. To listening it covers those that question named; if others sit there by now, nothing is granted and the question is put anew.',
    input: z.strictObject({
      ...inConversation,
      purpose: Purpose,
      granted: z.boolean(),
      askId: Id.optional().describe('the question that was read before a yes; the newest one if absent'),
      means: z.enum(['button', 'page']).default('page'),
    }),
    output: z.object({ seq: z.number().int(), asked: Id.nullable().describe('the question put instead of a yes, as others sit there by now') }),
  }),
  mine: operation({
    id: 'asking.mine',
    method: 'GET',
    path: '/chat/consents',
    permission: 'consent:read',
    audience: 'customer',
    summary: 'All my consents, and who heard what',
    input: z.strictObject({}),
    output: z.object({
      conversations: z.array(
        z.object({
          conversationId: Id,
          openedAt: Moment,
          state: z.enum(['waiting', 'live', 'wrap-up', 'closed', 'deleted']).describe('deleted: only what was agreed is left, and when'),
          listeningNow: z.number().int(),
          consents: z.array(ConsentStanding),
          heard: z.array(
            z.object({
              by: z.object({ de: z.string(), en: z.string() }).describe('function of the listener, never a name'),
              from: Moment,
              until: Moment,
              messages: z.number().int(),
              seconds: z.number().int().describe('how much of a call was heard'),
            }),
          ),
        }),
      ),
    }),
  }),
};
