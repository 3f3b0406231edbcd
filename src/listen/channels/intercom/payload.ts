import { z } from 'zod';

/**
 * What of Intercom's webhooks is used. From its documentation of topics and of the model “Conversation” (2.11); ids are
 * numbers in some places and texts in others, moments are seconds since 1970.
 */
const Id = z.union([z.int(), z.string().max(100)]).transform(String);
const Moment = z.union([z.number().finite(), z.string().max(60)]);

const Author = z.looseObject({
  id: Id.nullish(),
  /** `admin`, `bot`, `team`, and customers: `user`, `lead`, `contact`. */
  type: z.string().nullish(),
  name: z.string().nullish(),
  email: z.string().nullish(),
});
export type Author = z.infer<typeof Author>;

const Attachment = z.looseObject({ name: z.string().nullish(), content_type: z.string().nullish(), filesize: z.number().nullish() });
export type Attachment = z.infer<typeof Attachment>;

export const Part = z.looseObject({
  id: Id,
  /** `comment`, `note`, `assignment`, `open`, `close` and many more. */
  part_type: z.string().nullish(),
  body: z.string().nullish(),
  created_at: Moment,
  author: Author.nullish(),
  attachments: z.array(Attachment).max(50).nullish(),
  redacted: z.boolean().nullish(),
});
export type Part = z.infer<typeof Part>;

export const Conversation = z.looseObject({
  id: Id,
  created_at: Moment,
  updated_at: Moment.nullish(),
  /** How it began. */
  source: z
    .looseObject({
      id: Id.nullish(),
      /** `conversation` for the messenger, `email`, `facebook`, `whatsapp` … */
      type: z.string().nullish(),
      delivered_as: z.string().nullish(),
      body: z.string().nullish(),
      author: Author.nullish(),
      attachments: z.array(Attachment).max(50).nullish(),
      redacted: z.boolean().nullish(),
    })
    .nullish(),
  contacts: z.looseObject({ contacts: z.array(z.looseObject({ id: Id })).nullish() }).nullish(),
  /** 0 or null where nobody is assigned. */
  admin_assignee_id: Id.nullish(),
  state: z.string().nullish(),
  conversation_parts: z.looseObject({ conversation_parts: z.array(Part).max(1_000).nullish() }).nullish(),
});
export type Conversation = z.infer<typeof Conversation>;

export const Delivery = z.looseObject({
  topic: z.string().max(100),
  created_at: Moment,
  data: z.looseObject({ item: Conversation }),
});
