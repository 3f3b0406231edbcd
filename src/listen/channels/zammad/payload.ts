import { z } from 'zod';

/**
 * What of Zammad's webhooks is used: the default payload `{ticket, article}`, as its sources build it
 * (app/jobs/trigger_webhook_job/record_payload) and its documentation shows it. Attributes that are empty may be missing.
 */
const Moment = z.string().max(60);

const User = z.looseObject({
  id: z.int().nullish(),
  email: z.string().nullish(),
  firstname: z.string().nullish(),
  lastname: z.string().nullish(),
});
export type User = z.infer<typeof User>;

/** Some attributes are a name in one version and an object with a name in another. */
const Named = z.union([z.string(), z.looseObject({ name: z.string().nullish() })]);

export const Ticket = z.looseObject({
  id: z.int(),
  title: z.string().nullish(),
  state: Named.nullish(),
  group: Named.nullish(),
  /** 1 is nobody. */
  owner_id: z.int().nullish(),
  owner: User.nullish(),
  customer_id: z.int().nullish(),
  customer: User.nullish(),
  create_article_type: z.string().nullish(),
  updated_at: Moment,
});
export type Ticket = z.infer<typeof Ticket>;

const Attachment = z.looseObject({
  filename: z.string().nullish(),
  size: z.union([z.string(), z.number()]).nullish(),
  preferences: z.looseObject({ 'Content-Type': z.string().nullish(), 'Mime-Type': z.string().nullish(), 'Content-Disposition': z.string().nullish() }).nullish(),
});
export type Attachment = z.infer<typeof Attachment>;

export const Article = z.looseObject({
  id: z.int(),
  body: z.string().nullish(),
  content_type: z.string().nullish(),
  created_at: Moment,
  created_by: User.nullish(),
  created_by_id: z.int().nullish(),
  from: z.string().nullish(),
  reply_to: z.string().nullish(),
  internal: z.boolean().nullish(),
  preferences: z.looseObject({ ohrensessel: z.unknown() }).partial().nullish(),
  /** Customer, Agent or System. */
  sender: z.string().nullish(),
  type: z.string().nullish(),
  attachments: z.array(Attachment).max(200).nullish(),
});
export type Article = z.infer<typeof Article>;

export const Delivery = z.looseObject({
  ticket: Ticket,
  /** Empty where the trigger was about the ticket only. */
  article: z.union([Article, z.strictObject({})]).nullish(),
});

/** The name of something that is a name or has one. */
export function nameOf(named: z.infer<typeof Named> | null | undefined): string {
  return (typeof named === 'string' ? named : named?.name) ?? '';
}
