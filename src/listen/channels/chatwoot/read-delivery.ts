import type { Deed, LineAgent, LineAttachment } from '#listen/lines/contract/deeds.ts';
import { readMoment } from '#listen/lines/server/read-moment.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import { channelOf } from './channel-of.ts';
import { Known, type Attachment, type Conversation, type ConversationEvent, type MessageEvent } from './payload.ts';

/** Whose deliveries are taken. */
export interface Wanted {
  account: number;
  /** Names or numbers; empty means all. */
  inboxes: readonly string[];
}

/** What a delivery means here: deeds, or why it means nothing. */
export type Reading = readonly Deed[] | 'unreadable' | 'other account' | 'other inbox' | 'private' | 'nothing to do';

const messageTypes = ['incoming', 'outgoing', 'activity', 'template'] as const;

/** Reads one delivery of Chatwoot. Pure; never throws, whatever comes. */
export function readDelivery(payload: unknown, wanted: Wanted): Reading {
  const event = (payload as { event?: unknown } | null)?.event;
  const parsed = Known.safeParse(payload);
  if (!parsed.success) return typeof event === 'string' && !Known.options.some((option) => option.shape.event.safeParse(event).success) ? 'nothing to do' : 'unreadable';
  const known = parsed.data;
  if (known.account && known.account.id !== wanted.account) return 'other account';
  const inbox = new Set([String(known.inbox?.id ?? inboxId(known) ?? ''), known.inbox?.name ?? '']);
  if (wanted.inboxes.length > 0 && !wanted.inboxes.some((each) => inbox.has(each))) return 'other inbox';
  return known.event === 'message_created' ? readMessage(known) : readConversation(known);
}

function inboxId(event: MessageEvent | ConversationEvent): number | null | undefined {
  return 'conversation' in event ? (event as MessageEvent).conversation.inbox_id : (event as ConversationEvent).inbox_id;
}

function readMessage(event: MessageEvent): Reading {
  const type = typeof event.message_type === 'number' ? messageTypes[event.message_type] : event.message_type;
  const at = readMoment(event.created_at);
  const customer = contactOf(event.conversation) ?? (type === 'incoming' ? event.sender?.id : undefined);
  if (!at || !type || customer === undefined) return 'unreadable';
  if (type === 'activity' || event.content_attributes?.deleted || isForm(event.content_type)) return 'nothing to do';
  // Notes among agents look like answers but for this one word; whoever does not say it says nothing here.
  if (type !== 'incoming' && event.private !== false) return 'private';
  if (event.private) return 'private';
  const text = event.content ?? '';
  const files = (event.attachments ?? []).map(fileOf);
  if (text.trim() === '' && files.length === 0) return 'nothing to do';
  const thread = String(event.conversation.id);
  const order = event.id;
  const said: Deed = {
    do: 'say',
    thread,
    message: String(event.id),
    by: type === 'incoming' ? 'customer' : 'agent',
    text,
    at,
    order,
    ...(files.length > 0 && { attachments: files }),
    ...(type === 'incoming' && { speaker: speakerOf(event, customer) }),
    ...(type === 'outgoing' && { agent: agentOf(event.sender), echoOf: echoOf(event) }),
  };
  return [begin(event.conversation, at, order, customer, type === 'incoming' ? text : ''), said, ...serving(event.conversation, at)];
}

/** In groups somebody else may write: what they say is not the customer's to share. */
function speakerOf({ sender }: MessageEvent, customer: number): string | undefined {
  return sender && sender.id !== customer ? `contact ${sender.id}` : undefined;
}

function readConversation(event: ConversationEvent): Reading {
  const at = readMoment(event.updated_at) ?? readMoment(event.timestamp);
  const customer = contactOf(event);
  if (!at || customer === undefined) return 'unreadable';
  const thread = String(event.id);
  if (event.event === 'conversation_created') return [begin(event, at, 0, customer, ''), ...serving(event, at)];
  if (event.status === 'resolved') return [{ do: 'close', thread, at, finished: true }];
  const served = serving(event, at);
  if (served.length > 0) return served;
  const hasChangedHands = event.changed_attributes?.some((change) => 'assignee_id' in change) ?? false;
  return hasChangedHands && !event.meta?.assignee ? [{ do: 'release', thread, at }] : 'nothing to do';
}

function begin(conversation: Conversation, at: Date, order: number, contact: number, text: string): Deed {
  const said = conversation.additional_attributes?.conversation_language ?? conversation.additional_attributes?.browser_language;
  const language = said?.startsWith('de') ? 'de' : said?.startsWith('en') ? 'en' : guessLanguage(text);
  return { do: 'begin', thread: String(conversation.id), at, order, customer: { ref: String(contact) }, channel: channelOf(conversation.channel), language };
}

/** Whoever is assigned serves, as long as the conversation is open; agents may pick up before or after the first answer. */
function serving(conversation: Conversation, after: Date): Deed[] {
  const { assignee } = conversation.meta ?? {};
  const agent = agentOf(assignee);
  if (!agent || (conversation.status ?? 'open') !== 'open') return [];
  const changed = readMoment(conversation.updated_at);
  return [{ do: 'serve', thread: String(conversation.id), agent, at: changed && changed > after ? changed : after, order: Number.MAX_SAFE_INTEGER }];
}

function contactOf(conversation: Conversation): number | undefined {
  return conversation.meta?.sender?.id ?? conversation.contact_inbox?.contact_id ?? undefined;
}

/** A person who answers; bots and assistants have no mail address and are nobody here. */
function agentOf(person: MessageEvent['sender']): LineAgent | undefined {
  if (!person || (person.type && person.type !== 'user')) return undefined;
  return { externalId: String(person.id), email: person.email ?? undefined, name: person.name ?? undefined };
}

/** Forms, surveys and cards are furniture of the chat, not words. */
function isForm(contentType: string | null | undefined): boolean {
  return contentType !== null && contentType !== undefined && !['text', 'incoming_email', 'sticker', 'voice_call'].includes(contentType);
}

function echoOf({ content_attributes: attributes }: MessageEvent): string | undefined {
  return typeof attributes?.ohrensessel === 'string' ? attributes.ohrensessel : undefined;
}

/** Names of files stand only in their address; the content stays with Chatwoot. */
function fileOf({ id, file_type: type, extension, file_size: size, data_url: address }: Attachment): LineAttachment {
  const named = address ? decode(address.split(/[?#]/)[0]?.split('/').at(-1) ?? '') : '';
  return { name: named || `${type ?? 'file'}-${id}${extension ? `.${extension}` : ''}`, mediaType: type ?? 'file', size: size ?? 0 };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
