import { z } from 'zod';
import { Id, Language, Moment } from '#platform/contract/identifiers.ts';
import { operation } from '#platform/contract/operation.ts';
import { TurnText } from '#platform/contract/turn-text.ts';
import { ChatEvent } from './chat-event.ts';

const Conversation = z.object({
  id: Id,
  state: z.enum(['waiting', 'live', 'wrap-up', 'closed']),
  openedAt: Moment,
  lastSeq: z.number().int(),
});

const inConversation = { conversationId: Id };

/** What a customer does in the chat; called from foreign pages with the customer's own key. */
export const chatContract = {
  open: operation({
    id: 'chat.open',
    method: 'POST',
    path: '/chat/conversations',
    permission: 'chat:open',
    audience: 'anyone',
    creates: true,
    summary: 'Begin a conversation with its first message',
    description: 'Without a key a new, nameless customer is made and the key returned once; a retry with the same idempotency key, a UUID, gets it again. With one, the customer stays the same.',
    input: z.strictObject({
      language: Language,
      text: TurnText,
      brand: z.string().max(60).optional(),
      product: z.string().max(60).optional(),
    }),
    output: z.object({
      conversationId: Id,
      customerKey: z.string().optional().describe('Bearer key of the customer; shown only when it is made'),
      seq: z.number().int(),
    }),
  }),
  list: operation({
    id: 'chat.list',
    method: 'GET',
    path: '/chat/conversations',
    permission: 'chat:read',
    audience: 'customer',
    summary: 'My conversations, newest first',
    input: z.strictObject({}),
    output: z.object({ items: z.array(Conversation) }),
  }),
  events: operation({
    id: 'chat.events',
    method: 'GET',
    path: '/chat/conversations/{conversationId}/events',
    permission: 'chat:read',
    audience: 'customer',
    summary: 'What happened in my conversation after a number',
    input: z.strictObject({ ...inConversation, after: z.coerce.number().int().min(0).default(0) }),
    output: z.object({ conversation: Conversation, items: z.array(ChatEvent) }),
  }),
  say: operation({
    id: 'chat.say',
    method: 'POST',
    path: '/chat/conversations/{conversationId}/turns',
    permission: 'chat:write',
    audience: 'customer',
    creates: true,
    summary: 'Say something',
    description: 'The whole message "stop" takes back the consent to be heard.',
    input: z.strictObject({ ...inConversation, text: TurnText }),
    output: z.object({ seq: z.number().int(), at: Moment }),
  }),
  typing: operation({
    id: 'chat.typing',
    method: 'POST',
    path: '/chat/conversations/{conversationId}/typing',
    permission: 'chat:write',
    audience: 'customer',
    summary: 'I am typing; forgotten after a few seconds',
    input: z.strictObject(inConversation),
    output: z.object({}),
  }),
  end: operation({
    id: 'chat.end',
    method: 'POST',
    path: '/chat/conversations/{conversationId}/end',
    permission: 'chat:write',
    audience: 'customer',
    summary: 'End my conversation',
    input: z.strictObject(inConversation),
    output: z.object({}),
  }),
};
