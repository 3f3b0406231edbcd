import { z } from 'zod';

/**
 * What of Chatwoot's webhooks is used. Facts from its sources (app/listeners/webhook_listener.rb, app/models/message.rb
 * `webhook_data`, app/presenters/conversations/event_data_presenter.rb `push_data`); fields come and go between versions, so
 * everything but ids may be missing.
 */
const Moment = z.union([z.number().finite(), z.string().max(60)]);

const Person = z.looseObject({
  id: z.int(),
  name: z.string().nullish(),
  email: z.string().nullish(),
  /** `user` for agents; contacts carry none in some versions. */
  type: z.string().nullish(),
});

/** A conversation as it was when the event was made. `id` is the number agents see. */
export const Conversation = z.looseObject({
  id: z.int(),
  inbox_id: z.int().nullish(),
  channel: z.string().nullish(),
  status: z.string().nullish(),
  /** Seconds since 1970, with fractions. */
  updated_at: Moment.nullish(),
  timestamp: Moment.nullish(),
  contact_inbox: z.looseObject({ contact_id: z.int().nullish() }).nullish(),
  additional_attributes: z.looseObject({ browser_language: z.string().nullish(), conversation_language: z.string().nullish() }).nullish(),
  meta: z.looseObject({ sender: Person.nullish(), assignee: Person.nullish() }).nullish(),
});
export type Conversation = z.infer<typeof Conversation>;

const Attachment = z.looseObject({
  id: z.int(),
  file_type: z.string().max(100).nullish(),
  extension: z.string().max(20).nullish(),
  file_size: z.number().nullish(),
  data_url: z.string().nullish(),
});
export type Attachment = z.infer<typeof Attachment>;

export const MessageEvent = z.looseObject({
  event: z.literal('message_created'),
  id: z.int(),
  content: z.string().nullish(),
  created_at: Moment,
  /** Words, or the numbers behind them. */
  message_type: z.union([z.enum(['incoming', 'outgoing', 'activity', 'template']), z.int()]),
  content_type: z.string().nullish(),
  content_attributes: z.looseObject({ deleted: z.unknown(), ohrensessel: z.unknown() }).partial().nullish(),
  private: z.boolean().nullish(),
  sender: Person.nullish(),
  inbox: z.looseObject({ id: z.int(), name: z.string().nullish() }).nullish(),
  conversation: Conversation,
  account: z.looseObject({ id: z.int() }).nullish(),
  attachments: z.array(Attachment).max(50).nullish(),
});
export type MessageEvent = z.infer<typeof MessageEvent>;

export const ConversationEvent = Conversation.extend({
  event: z.enum(['conversation_created', 'conversation_updated', 'conversation_status_changed']),
  account: z.looseObject({ id: z.int() }).nullish(),
  inbox: z.looseObject({ id: z.int(), name: z.string().nullish() }).nullish(),
  changed_attributes: z.array(z.record(z.string(), z.unknown())).max(100).nullish(),
});
export type ConversationEvent = z.infer<typeof ConversationEvent>;

/** A delivery whose event concerns us; others are answered and forgotten. */
export const Known = z.discriminatedUnion('event', [MessageEvent, ConversationEvent]);
