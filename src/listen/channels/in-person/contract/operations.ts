import { z } from 'zod';
import { Purpose } from '#listen/conversations/contract/events.ts';
import { Occasion, Place } from '#listen/conversations/contract/met.ts';
import { DeskConversation } from '#listen/desk/contract/desk-conversation.ts';
import { Id, Language } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { TurnText } from '#platform/contract/turn-text.ts';

const agent = ['agent'] as const;
const inTalk = { conversationId: Id };

/** What an agent does while talking with a customer face to face. */
export const inPersonContract = {
  begin: operation({
    id: 'inPerson.begin',
    method: 'POST',
    path: '/in-person/talks',
    permission: 'desk:serve',
    audience: agent,
    creates: true,
    summary: 'Begin to note a talk in person',
    description: 'The customer is nameless. Guests beside the agent are seated, and the customer is to be asked before anything they say is passed on.',
    input: z.strictObject({ language: Language, occasion: Occasion, place: Place.optional() }),
    output: DeskConversation,
  }),
  note: operation({
    id: 'inPerson.note',
    method: 'POST',
    path: '/in-person/talks/{conversationId}/turns',
    permission: 'desk:serve',
    audience: agent,
    creates: true,
    summary: 'Note what the customer or we said',
    description: 'Noting that the customer said "stop" takes back the consent to be heard.',
    input: z.strictObject({ ...inTalk, by: z.enum(['customer', 'agent']), text: TurnText }),
    output: z.object({ seq: z.number().int() }),
  }),
  answer: operation({
    id: 'inPerson.answer',
    method: 'POST',
    path: '/in-person/talks/{conversationId}/answers',
    permission: 'door:answer',
    audience: agent,
    creates: true,
    summary: 'Hand in what the customer pressed on the screen that was turned to them',
    description: 'It stands in the ledger as the customer’s own press, with whose screen it was. What is said aloud is written down with asking.record.',
    input: z.strictObject({
      ...inTalk,
      askId: Id,
      granted: z.array(Purpose).describe('purposes the customer agreed to; those of the question that are missing are refused'),
    }),
    output: z.object({ seq: z.number().int() }),
  }),
  link: operation({
    id: 'inPerson.link',
    method: 'GET',
    path: '/in-person/talks/{conversationId}/link',
    permission: 'desk:serve',
    audience: agent,
    summary: 'The customer’s own page, to hand over as a code or an address',
    description: 'Whoever has it decides for the customer: it is shown to the customer and nobody else.',
    input: z.strictObject(inTalk),
    output: z.object({ link: z.string() }),
  }),
};
