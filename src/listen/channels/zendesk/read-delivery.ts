import type { Deed, LineAgent } from '#listen/lines/contract/deeds.ts';
import { readMoment } from '#listen/lines/server/read-moment.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import { cutMail } from '#platform/text/mail/cut-mail.ts';
import { ownWords } from '#platform/text/mail/own-words.ts';
import { channelOf, isMessaging } from './channel-of.ts';
import { Delivery, type CommentAdded, type MessageAdded, type StatusChanged, type Ticket } from './payload.ts';
import { overMessaging } from './way-back.ts';

/** What a delivery means here: deeds, or why it means nothing. */
export type Reading = readonly Deed[] | 'unreadable' | 'private' | 'nothing to do';

const known: ReadonlySet<unknown> = new Set(Delivery.options.map((option) => option.shape.type.value));
/** Comes after everything of the same moment. */
const last = Number.MAX_SAFE_INTEGER;

/** Reads one delivery of Zendesk. Pure; never throws, whatever comes. */
export function readDelivery(payload: unknown): Reading {
  const parsed = Delivery.safeParse(payload);
  if (!parsed.success) {
    const type = (payload as { type?: unknown } | null)?.type;
    return typeof type === 'string' && !known.has(type) ? 'nothing to do' : 'unreadable';
  }
  const delivery = parsed.data;
  const at = readMoment(delivery.time);
  if (!at) return 'unreadable';
  switch (delivery.type) {
    case 'zen:event-type:ticket.created':
      return readCreated(delivery.detail, at);
    case 'zen:event-type:ticket.comment_added':
      return readComment(delivery, at);
    case 'zen:event-type:ticket.status_changed':
      return readStatus(delivery, at);
    case 'zen:event-type:ticket.agent_assignment_changed':
      return [delivery.event.current ? { do: 'serve', thread: delivery.detail.id, agent: { externalId: delivery.event.current }, at, order: last } : { do: 'release', thread: delivery.detail.id, at, order: last }];
    case 'zen:event-type:messaging_ticket.message_added':
      return readMessage(delivery, at);
  }
}

/** The ticket's first words come as a comment of their own. A call somebody wrote down is nobody's own words. */
function readCreated(ticket: Ticket, at: Date): Reading {
  if (!ticket.requester_id) return 'unreadable';
  if (isCall(ticket)) return 'nothing to do';
  return [begin(ticket, at, 0, ticket.requester_id), ...serving(ticket, at)];
}

function readComment({ detail: ticket, event: { comment } }: CommentAdded, at: Date): Reading {
  if (comment.is_public !== true) return 'private';
  const customer = ticket.requester_id;
  if (!customer) return 'unreadable';
  const isStaff = comment.author.is_staff ?? undefined;
  if (isStaff === undefined) return 'unreadable';
  const text = wordsOf(ticket, comment.body ?? '');
  if (isCall(ticket) || isMessaging(ticket.via?.channel) || text === '') return 'nothing to do';
  const order = readOrder(comment.id);
  const who = isStaff
    ? { by: 'agent' as const, agent: agentOf(comment.author) }
    : // Somebody in copy who answers is not the customer of the ticket: what they say is not the customer's to share.
      { by: 'customer' as const, speaker: comment.author.id === customer ? undefined : `person ${comment.author.id}` };
  return [begin(ticket, at, order, customer, isStaff ? '' : text), { do: 'say', thread: ticket.id, message: comment.id, text, at, order, ...who }, ...serving(ticket, at)];
}

/** Solved is the end; closed is what becomes of it later by itself. */
function readStatus({ detail: { id: thread }, event: { current } }: StatusChanged, at: Date): Reading {
  return ['solved', 'closed'].includes(current?.toLowerCase() ?? '') ? [{ do: 'close', thread, at, order: last, finished: true }] : 'nothing to do';
}

function readMessage({ detail: { id: thread }, event: { actor, message } }: MessageAdded, at: Date): Reading {
  const text = message.body?.trim() ?? '';
  const by = actor.type === 'end_user' ? 'customer' : actor.type === 'agent' ? 'agent' : undefined;
  // Bots, triggers and the system are nobody.
  if (!by || text === '') return 'nothing to do';
  const said = { do: 'say', thread, message: message.id, text, at } as const;
  if (by === 'agent') return [{ ...said, by, agent: agentOf(actor) }];
  const customer = { ref: `messaging ${actor.id}`, address: overMessaging };
  return [
    { do: 'begin', thread, at, customer, channel: 'chat', language: guessLanguage(text) },
    { ...said, by },
  ];
}

function begin(ticket: Ticket, at: Date, order: number, customer: string, text = ''): Deed {
  const via = ticket.via?.channel;
  return { do: 'begin', thread: ticket.id, at, order, customer: { ref: customer, address: isMessaging(via) ? overMessaging : undefined }, channel: channelOf(via), language: text ? guessLanguage(text) : undefined };
}

/** Whoever a ticket is assigned to serves, as long as it has not ended. */
function serving({ id: thread, assignee_id: assignee, status }: Ticket, at: Date): Deed[] {
  const hasEnded = ['solved', 'closed'].includes(status?.toLowerCase() ?? '');
  return assignee && !hasEnded ? [{ do: 'serve', thread, agent: { externalId: assignee }, at, order: last }] : [];
}

function isCall({ via }: Ticket): boolean {
  return via?.channel === 'voice' || via?.channel === 'phone';
}

function wordsOf({ via }: Ticket, body: string): string {
  const text = body.replaceAll('\r\n', '\n').trim();
  return via?.channel === 'email' ? ownWords(cutMail(text)) || text : text;
}

function agentOf({ id, name }: { id: string; name?: string | null | undefined }): LineAgent {
  return { externalId: id, name: name ?? undefined };
}

/** Comments are numbered as they come. */
function readOrder(id: string): number {
  const number = Number(id);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
