import { z } from 'zod';

/**
 * What of Zendesk's webhooks is used. From its documentation of event types (“Ticket events”, “Messaging ticket events”,
 * version 2022-11-06); ids are numbers in some places and texts in others.
 */
const Id = z.union([z.int(), z.string().min(1).max(100)]).transform(String);
const Moment = z.string().max(60);

const Envelope = z.looseObject({ time: Moment });

/** The ticket as it was when the event was made. */
const Ticket = z.looseObject({
  id: Id,
  requester_id: Id.nullish(),
  assignee_id: Id.nullish(),
  status: z.string().max(60).nullish(),
  via: z.looseObject({ channel: z.string().max(100).nullish() }).nullish(),
});
export type Ticket = z.infer<typeof Ticket>;

const TicketCreated = Envelope.extend({ type: z.literal('zen:event-type:ticket.created'), detail: Ticket });

export const CommentAdded = Envelope.extend({
  type: z.literal('zen:event-type:ticket.comment_added'),
  detail: Ticket,
  event: z.looseObject({
    comment: z.looseObject({
      id: Id,
      body: z.string().nullish(),
      is_public: z.boolean().nullish(),
      author: z.looseObject({ id: Id, is_staff: z.boolean().nullish(), name: z.string().nullish() }),
    }),
  }),
});
export type CommentAdded = z.infer<typeof CommentAdded>;

export const StatusChanged = Envelope.extend({
  type: z.literal('zen:event-type:ticket.status_changed'),
  detail: Ticket,
  event: z.looseObject({ current: z.string().max(60).nullish() }),
});
export type StatusChanged = z.infer<typeof StatusChanged>;

const AssignmentChanged = Envelope.extend({
  type: z.literal('zen:event-type:ticket.agent_assignment_changed'),
  detail: Ticket,
  event: z.looseObject({ current: Id.nullish() }),
});

/** A message of messaging. Of the ticket it tells the number only. */
export const MessageAdded = Envelope.extend({
  type: z.literal('zen:event-type:messaging_ticket.message_added'),
  detail: z.looseObject({ id: Id }),
  event: z.looseObject({
    /** `end_user`, `agent`, and what is no person: `system`, `trigger`. */
    actor: z.looseObject({ id: Id, name: z.string().nullish(), type: z.string().nullish() }),
    message: z.looseObject({ id: Id, body: z.string().nullish() }),
  }),
});
export type MessageAdded = z.infer<typeof MessageAdded>;

export const Delivery = z.discriminatedUnion('type', [TicketCreated, CommentAdded, StatusChanged, AssignmentChanged, MessageAdded]);
