import type { Deed, LineAgent, LineAttachment } from '#listen/lines/contract/deeds.ts';
import { readMoment } from '#listen/lines/server/read-moment.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import { channelOf, eventKinds, knownBy } from './kinds.ts';
import { Conversation, Delivery, Inboxes, Message, type Attachment, type Teammate } from './payload.ts';
import { sentAs } from './sent-as.ts';
import { wordsOf } from './words-of.ts';

/** Whose deliveries are taken. */
export interface Wanted {
  /** Names or ids; empty means all. */
  inboxes: readonly string[];
  /** A name for somebody in a conversation that does not tell their handle. The same each time. */
  nameSpeaker(thread: string, handle: string): string;
}

/** What a delivery did not bring along, and must be fetched first: ids. */
export interface Missing {
  message?: string;
  conversation?: string;
}

/** The same from the API. */
export interface Fetched {
  message?: Message;
  conversation?: Conversation;
}

/** What a delivery means here: deeds, what must be fetched first, or why it means nothing. */
export type Reading = readonly Deed[] | { missing: Missing } | 'unreadable' | 'other inbox' | 'nothing to do';

/** Comes after everything of the same moment. */
const last = Number.MAX_SAFE_INTEGER;

/** Reads one delivery of Front; `fetched` is from the API what did not come along. Pure; never throws, whatever comes. */
export function readDelivery(payload: unknown, wanted: Wanted, fetched: Fetched = {}): Reading {
  const type = (payload as { type?: unknown } | null)?.type;
  if (typeof type === 'string' && !eventKinds.has(type)) return 'nothing to do';
  const parsed = Delivery.safeParse(payload);
  if (!parsed.success) return 'unreadable';
  const { conversation: told, emitted_at: emitted, target } = parsed.data.payload;
  const at = readMoment(emitted);
  if (!at) return 'unreadable';
  const kind = eventKinds.get(parsed.data.type);
  if (kind === 'end') return [{ do: 'close', thread: told.id, at, order: last, finished: true }];
  if (kind === 'message' && wanted.inboxes.length > 0 && !isFrom(parsed.data.payload.source?.data, wanted.inboxes)) return 'other inbox';
  const missing = missingFrom(told, kind === 'message' ? target?.data : undefined, fetched);
  if (missing) return { missing };
  const conversation = fetched.conversation ?? told;
  if (kind === 'message') return readMessage(conversation, fetched.message ?? target?.data, wanted);
  return conversation.assignee ? serving(conversation, at) : [{ do: 'release', thread: told.id, at, order: last }];
}

/** A preview does not say whose the conversation is, nor what was said in it. */
function missingFrom(told: Conversation, data: unknown, fetched: Fetched): Missing | undefined {
  const message = data as { id?: unknown; text?: unknown; body?: unknown } | null | undefined;
  const isWordless = typeof message?.id === 'string' && typeof message.body !== 'string' && typeof message.text !== 'string';
  const missing: Missing = {
    ...(told.assignee === undefined && !fetched.conversation && { conversation: told.id }),
    ...(isWordless && !fetched.message && { message: String(message.id) }),
  };
  return Object.keys(missing).length > 0 ? missing : undefined;
}

function readMessage(conversation: Conversation, told: unknown, { nameSpeaker }: Wanted): Reading {
  const parsed = Message.safeParse(told);
  if (!parsed.success) return 'unreadable';
  const message = parsed.data;
  const at = readMoment(message.created_at);
  const channel = channelOf(message.type);
  if (!at) return 'unreadable';
  if (!channel || message.is_draft) return 'nothing to do';
  const writer = handleIn(message, 'from');
  const customer = conversation.recipient?.handle?.toLowerCase() ?? (message.is_inbound ? writer : handleIn(message, 'to'));
  if (!customer) return 'unreadable';
  const text = wordsOf(message);
  const files = (message.attachments ?? []).filter(({ metadata }) => !metadata?.is_inline).map(fileOf);
  if (text === '' && files.length === 0) return 'nothing to do';
  const thread = conversation.id;
  const who = message.is_inbound
    ? // Somebody in copy who answers is not the customer of the conversation: what they say is not the customer's to share.
      { by: 'customer' as const, speaker: nameSpeaker(thread, writer ?? customer) }
    : { by: 'agent' as const, agent: agentOf(message.author), sentAs: sentAs(message.message_uid) };
  const address = message.is_inbound ? (message.type ?? 'email') : undefined;
  const person = { ref: customer, by: knownBy(message.type), address };
  return [
    { do: 'begin', thread, at, customer: person, speaker: nameSpeaker(thread, customer), channel, language: message.is_inbound ? guessLanguage(text) : undefined },
    { do: 'say', thread, message: message.id, text, at, ...(files.length > 0 && { attachments: files }), ...who },
    ...(conversation.status === 'archived' ? [] : serving(conversation, at)),
  ];
}

function isFrom(data: unknown, wanted: readonly string[]): boolean {
  const inboxes = Inboxes.safeParse(data);
  return inboxes.success && inboxes.data.some(({ id, name }) => wanted.includes(id) || (!!name && wanted.includes(name)));
}

function handleIn({ recipients }: Message, role: 'from' | 'to'): string | undefined {
  return recipients?.find((recipient) => recipient.role === role)?.handle?.toLowerCase() || undefined;
}

function serving({ id: thread, assignee }: Conversation, at: Date): Deed[] {
  const agent = agentOf(assignee);
  return agent ? [{ do: 'serve', thread, agent, at, order: last }] : [];
}

function agentOf(teammate: Teammate | null | undefined): LineAgent | undefined {
  if (!teammate) return undefined;
  const name = [teammate.first_name, teammate.last_name].filter(Boolean).join(' ');
  return { externalId: teammate.id, email: teammate.email || undefined, name: name || undefined };
}

function fileOf({ filename, content_type: mediaType, size }: Attachment): LineAttachment {
  return { name: filename ?? '', mediaType: mediaType ?? 'application/octet-stream', size: size ?? 0 };
}
