import type { Deed, LineAgent, LineAttachment } from '#listen/lines/contract/deeds.ts';
import type { LineChannel } from '#listen/lines/contract/manifest.ts';
import { readMoment } from '#listen/lines/server/read-moment.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import { channelOf } from './channel-of.ts';
import { Delivery, type Attachment, type Author, type Conversation, type Part } from './payload.ts';
import { wordsOf } from './words-of.ts';

/** What a delivery means here: deeds, or why it means nothing. */
export type Reading = readonly Deed[] | 'unreadable' | 'nothing to do';

/** Kinds of parts whose words the customer reads. Notes are none; an assignment may carry words among agents. */
const spoken = new Set(['comment', 'open', 'close']);
const topics = /^conversation\.(?:user|admin|contact|operator)\./;
/** Comes after everything of the same second. */
const last = Number.MAX_SAFE_INTEGER;
/** Every delivery repeats how the conversation began. Later than this, in milliseconds, that is not taken for lost any more. */
const beginningRepeated = 86_400_000;

/** Reads one delivery of Intercom. Pure; never throws, whatever comes. */
export function readDelivery(payload: unknown): Reading {
  const topic = (payload as { topic?: unknown } | null)?.topic;
  if (typeof topic === 'string' && !topics.test(topic)) return 'nothing to do';
  const parsed = Delivery.safeParse(payload);
  if (!parsed.success) return 'unreadable';
  const { data, created_at: made } = parsed.data;
  const at = readMoment(made);
  const begun = readMoment(data.item.created_at);
  const customer = customerOf(data.item);
  if (!at || !begun || !customer) return 'unreadable';
  const channel = channelOf(data.item.source?.type);
  // Calls are nobody's written words.
  if (!channel) return 'nothing to do';
  const said = wordsIn(data.item, at.getTime() - begun.getTime() < beginningRepeated).flatMap((part) => readPart(data.item, part, customer, channel) ?? []);
  const first = said.find((deed) => deed.do === 'say' && deed.by === 'customer');
  const language = first?.do === 'say' ? guessLanguage(first.text) : undefined;
  return [{ do: 'begin', thread: data.item.id, at: begun, order: -1, customer: { ref: customer }, channel, language }, ...said, ...readState(parsed.data.topic, data.item, at)];
}

/** What began the conversation and what came since, as far as the delivery tells it. */
function wordsIn({ source, created_at: begun, conversation_parts: parts }: Conversation, isYoung: boolean): Part[] {
  // A message a campaign sent by itself is nobody's.
  const isAutomatic = source?.delivered_as === 'automated' || source?.delivered_as === 'campaigns_initiated';
  const first = source?.id && isYoung && !isAutomatic ? [{ ...source, id: source.id, part_type: 'comment', created_at: begun }] : [];
  return [...first, ...(parts?.conversation_parts ?? [])];
}

function readPart({ id: thread }: Conversation, part: Part, customer: string, channel: LineChannel): Deed | undefined {
  const by = sideOf(part.author);
  const at = readMoment(part.created_at);
  if (!by || !at || part.redacted || !spoken.has(part.part_type ?? '')) return undefined;
  const text = wordsOf(part.body ?? '', channel);
  const files = (part.attachments ?? []).map(fileOf);
  if (text === '' && files.length === 0) return undefined;
  const said = { do: 'say', thread, message: part.id, text, at, order: readOrder(part.id), ...(files.length > 0 && { attachments: files }) } as const;
  if (by === 'agent') return { ...said, by, agent: agentOf(part.author) };
  // Somebody else on the customer's side: what they say is not the customer's to share.
  return { ...said, by, speaker: part.author?.id && part.author.id !== customer ? `contact ${part.author.id}` : undefined };
}

function readState(topic: string, { id: thread, admin_assignee_id: assignee, state, conversation_parts: parts }: Conversation, at: Date): Deed[] {
  if (topic === 'conversation.admin.closed') return [{ do: 'close', thread, at, order: last, finished: true }];
  if (state === 'closed') return [];
  const authors = (parts?.conversation_parts ?? []).map(({ author }) => author);
  const agent = assignee && assignee !== '0' ? (agentOf(authors.find((author) => author?.type === 'admin' && author.id === assignee)) ?? { externalId: assignee }) : undefined;
  if (agent) return [{ do: 'serve', thread, agent, at, order: last }];
  return topic === 'conversation.admin.assigned' ? [{ do: 'release', thread, at, order: last }] : [];
}

function customerOf({ contacts, source }: Conversation): string | undefined {
  return contacts?.contacts?.[0]?.id ?? (sideOf(source?.author) === 'customer' ? (source?.author?.id ?? undefined) : undefined);
}

function sideOf(author: Author | null | undefined): 'customer' | 'agent' | undefined {
  if (author?.type === 'user' || author?.type === 'lead' || author?.type === 'contact') return 'customer';
  return author?.type === 'admin' ? 'agent' : undefined;
}

function agentOf(author: Author | null | undefined): LineAgent | undefined {
  return author?.id ? { externalId: author.id, email: author.email || undefined, name: author.name ?? undefined } : undefined;
}

function fileOf({ name, content_type: mediaType, filesize }: Attachment): LineAttachment {
  return { name: name ?? '', mediaType: mediaType ?? 'application/octet-stream', size: filesize ?? 0 };
}

/** Parts are numbered as they come; several may come within one second. */
function readOrder(id: string): number {
  const number = Number(id);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
