/** What programs elsewhere can be told, as `type` of a message. Names are full-stop delimited (Standard Webhooks). */
export const eventTypes = [
  'conversation.opened',
  'conversation.closed',
  'conversation.deleted',
  'consent.granted',
  'consent.withdrawn',
  'impression.recorded',
  'impression.changed',
  'impression.removed',
  'evidence.withdrawn',
  'customer.erased',
] as const;
export type EventType = (typeof eventTypes)[number];
