import { z } from 'zod';
import type { Delivered, Errand, OpenLine } from '#listen/lines/server/channel.ts';
import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { callZendesk } from './api.ts';
import type { Settings } from './settings.ts';
import { overMessaging } from './way-back.ts';

const gone = { de: 'Dieses Ticket gibt es in Zendesk nicht mehr.', en: 'This ticket no longer exists in Zendesk.' };

const Comments = z.looseObject({ comments: z.array(z.looseObject({ id: z.int(), public: z.boolean().nullish(), body: z.string().nullish(), plain_body: z.string().nullish() })) });
const Updated = z.looseObject({ audit: z.looseObject({ events: z.array(z.looseObject({ id: z.int(), type: z.string() })) }).nullish() });

/** Adds a public comment to the ticket, which Zendesk sends the way the ticket came. */
export async function deliver(errand: Errand, { settings }: OpenLine<Settings>, signal: AbortSignal): Promise<Delivered> {
  if (errand.address === overMessaging) {
    throw new LineTrouble({ de: 'Im Messaging von Zendesk kann nur in Zendesk selbst geantwortet werden.', en: 'In Zendesk’s messaging answers can be given in Zendesk itself only.' }, { final: true });
  }
  const ticket = `/tickets/${encodeURIComponent(errand.thread)}` as const;
  const earlier = errand.attempt > 1 ? await findSent(errand, settings, ticket, signal) : undefined;
  if (earlier !== undefined) return { message: String(earlier) };
  const { audit } = await callZendesk(settings, `${ticket}.json`, { method: 'PUT', body: { ticket: { comment: { body: errand.text, public: true } } }, answer: Updated, signal, missing: gone });
  const comment = audit?.events.find(({ type }) => type === 'Comment');
  return comment ? { message: String(comment.id) } : {};
}

/** The comment of an attempt whose answer was lost, by its words: Zendesk keeps no key of ours. */
async function findSent({ text, messages }: Errand, settings: Settings, ticket: `/${string}`, signal: AbortSignal): Promise<number | undefined> {
  const { comments } = await callZendesk(settings, `${ticket}/comments.json?sort_order=desc&per_page=50`, { answer: Comments, signal, missing: gone });
  const known = new Set(messages);
  return comments.find((comment) => comment.public === true && !known.has(String(comment.id)) && [comment.plain_body, comment.body].some((words) => bare(words ?? '') === bare(text)))?.id;
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
