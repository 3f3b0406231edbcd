import type { Deed, LineAgent, LineAttachment } from '#listen/lines/contract/deeds.ts';
import { readMoment } from '#listen/lines/server/read-moment.ts';
import { guessLanguage } from '#platform/text/guess-language.ts';
import { channelOf } from './channel-of.ts';
import { nameOf, Delivery, type Article, type Attachment, type Ticket, type User } from './payload.ts';
import { wayBackOf } from './way-back.ts';
import { wordsOf } from './words-of.ts';

/** Whose deliveries are taken, and when a ticket has ended. */
export interface Wanted {
  /** Names; empty means all. */
  groups: readonly string[];
  closedStates: readonly string[];
}

/** What a delivery means here: deeds, or why it means nothing. */
export type Reading = readonly Deed[] | 'unreadable' | 'other group' | 'private' | 'nothing to do';

/** The user Zammad calls “-”, who owns what nobody owns. */
const nobody = 1;

/** Reads one delivery of Zammad. Pure; never throws, whatever comes. */
export function readDelivery(payload: unknown, wanted: Wanted): Reading {
  const parsed = Delivery.safeParse(payload);
  if (!parsed.success) return 'unreadable';
  const { ticket, article } = parsed.data;
  if (wanted.groups.length > 0 && !wanted.groups.includes(nameOf(ticket.group))) return 'other group';
  const changedAt = readMoment(ticket.updated_at);
  const customer = ticket.customer?.id ?? ticket.customer_id;
  if (!changedAt || !customer) return 'unreadable';
  const said = article && 'id' in article ? readArticle(ticket, article as Article, String(customer)) : [];
  if (typeof said === 'string' && said !== 'private') return said;
  const changed = readState(ticket, changedAt, wanted);
  // A note among agents says nothing, but the ticket it stands in may have changed with it.
  if (said === 'private') return changed.length > 0 ? changed : 'private';
  const deeds = [...said, ...changed];
  return deeds.length > 0 ? deeds : 'nothing to do';
}

function readArticle(ticket: Ticket, article: Article, customer: string): Reading {
  const at = readMoment(article.created_at);
  if (!at) return 'unreadable';
  if (article.internal !== false) return 'private';
  const by = article.sender === 'Customer' ? 'customer' : article.sender === 'Agent' ? 'agent' : undefined;
  // Automatic answers, and calls an agent wrote down: nobody's own words.
  if (!by || article.type === 'phone') return [];
  const text = wordsOf(article);
  const files = (article.attachments ?? []).filter(isSent).map(fileOf);
  if (text === '' && files.length === 0) return [];
  const thread = String(ticket.id);
  const order = article.id;
  const address = by === 'customer' ? JSON.stringify(wayBackOf(ticket, article)) : undefined;
  return [
    { do: 'begin', thread, at, order, customer: { ref: customer, address }, channel: channelOf(ticket.create_article_type ?? article.type), language: by === 'customer' ? guessLanguage(text) : undefined },
    {
      do: 'say',
      thread,
      message: String(article.id),
      by,
      text,
      at,
      order,
      ...(files.length > 0 && { attachments: files }),
      ...(by === 'customer' && { speaker: speakerOf(article, customer) }),
      ...(by === 'agent' && { agent: agentOf(article.created_by), echoOf: typeof article.preferences?.ohrensessel === 'string' ? article.preferences.ohrensessel : undefined }),
    },
  ];
}

/** Somebody in copy who answers is not the customer of the ticket: what they say is not the customer's to share. */
function speakerOf({ type, created_by: user, created_by_id: id }: Article, customer: string): string | undefined {
  const author = user?.id ?? id;
  return type === 'email' && author && author !== nobody && String(author) !== customer ? `person ${author}` : undefined;
}

/** Who serves it now, or that it has ended. Nobody's ticket says nothing: Zammad does not tell whether that is new. */
function readState(ticket: Ticket, at: Date, { closedStates }: Wanted): Deed[] {
  const thread = String(ticket.id);
  const order = Number.MAX_SAFE_INTEGER;
  if (closedStates.includes(nameOf(ticket.state))) return [{ do: 'close', thread, at, order, finished: true }];
  const owner = ticket.owner?.id ?? ticket.owner_id;
  const agent = owner && owner !== nobody ? agentOf({ ...ticket.owner, id: owner }) : undefined;
  return agent ? [{ do: 'serve', thread, agent, at, order }] : [];
}

function agentOf(user: User | null | undefined): LineAgent | undefined {
  if (!user?.id) return undefined;
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { externalId: String(user.id), email: user.email || undefined, name: name || undefined };
}

/** Pictures that stand in the text are not files anybody sent. */
function isSent({ preferences }: Attachment): boolean {
  return preferences?.['Content-Disposition'] !== 'inline';
}

function fileOf({ filename, size, preferences }: Attachment): LineAttachment {
  const bytes = Number(size);
  return { name: filename ?? '', mediaType: preferences?.['Mime-Type'] ?? preferences?.['Content-Type'] ?? 'application/octet-stream', size: Number.isFinite(bytes) ? bytes : 0 };
}
