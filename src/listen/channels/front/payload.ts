import { z } from 'zod';

/**
 * What of Front's application webhooks is used. From its documentation of webhooks, events, messages and conversations;
 * webhooks may tell less of a message than the API does. Moments are seconds since 1970, with fractions.
 */
const Id = z.string().min(1).max(200);
const Moment = z.number().finite();

const Teammate = z.looseObject({ id: Id, email: z.string().nullish(), first_name: z.string().nullish(), last_name: z.string().nullish() });
export type Teammate = z.infer<typeof Teammate>;

/** A mail address, a number, or what a network calls somebody. */
const Recipient = z.looseObject({ handle: z.string().max(500).nullish(), role: z.string().nullish() });

const Attachment = z.looseObject({
  filename: z.string().nullish(),
  content_type: z.string().nullish(),
  size: z.number().nullish(),
  metadata: z.looseObject({ is_inline: z.boolean().nullish() }).nullish(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Message = z.looseObject({
  id: Id,
  /** The same before and after it was sent. */
  message_uid: z.string().max(200).nullish(),
  /** `email`, `front_chat`, `sms`, `whatsapp`, `facebook`, `custom`, `call` and more. */
  type: z.string().max(100).nullish(),
  is_inbound: z.boolean(),
  is_draft: z.boolean().nullish(),
  created_at: Moment,
  /** HTML for mails. */
  body: z.string().nullish(),
  text: z.string().nullish(),
  /** Who sent it, of the own people. */
  author: Teammate.nullish(),
  recipients: z.array(Recipient).max(1_000).nullish(),
  attachments: z.array(Attachment).max(200).nullish(),
});
export type Message = z.infer<typeof Message>;

export const Conversation = z.looseObject({
  id: Id,
  /** `archived`, `deleted`, `unassigned`, `assigned` … */
  status: z.string().nullish(),
  assignee: Teammate.nullish(),
  recipient: Recipient.nullish(),
});
export type Conversation = z.infer<typeof Conversation>;

export const Delivery = z.looseObject({
  /** The webhook's name of the event, or the API's. */
  type: z.string().max(100),
  payload: z.looseObject({
    emitted_at: Moment,
    conversation: Conversation,
    source: z.looseObject({ data: z.unknown() }).nullish(),
    target: z.looseObject({ data: z.unknown() }).nullish(),
  }),
});
export type Delivery = z.infer<typeof Delivery>;

/** Where a message came in or went out, if an event tells it. */
export const Inboxes = z.array(z.looseObject({ id: Id, name: z.string().nullish() }));
