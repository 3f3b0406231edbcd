import type { Delivered, Errand, OpenLine } from '#listen/lines/server/channel.ts';
import { htmlOfText } from '#platform/text/mail/html-of-text.ts';
import { Accepted, callFront, Messages, Teammates } from './api.ts';
import type { Message } from './payload.ts';
import { sentAs } from './sent-as.ts';
import type { Settings } from './settings.ts';
import { wordsOf } from './words-of.ts';

const gone = { de: 'Dieses Gespräch gibt es in Front nicht mehr.', en: 'This conversation no longer exists in Front.' };

/** Replies in the conversation, in the name of the colleague who wrote if Front knows them. It stays where it is: Front would archive it. */
export async function deliver(errand: Errand, { settings }: OpenLine<Settings>, signal: AbortSignal): Promise<Delivered> {
  const path = `/conversations/${encodeURIComponent(errand.thread)}/messages` as const;
  const earlier = errand.attempt > 1 ? await findSent(errand, settings, path, signal) : undefined;
  if (earlier !== undefined) return { message: earlier };
  const isMail = !errand.address || errand.address === 'email';
  const body = { author_id: await authorOf(errand, settings, signal), body: isMail ? htmlOfText(errand.text) : errand.text, options: { archive: false } };
  const { message_uid: uid } = await callFront(settings, path, { method: 'POST', body, answer: Accepted, signal, missing: gone });
  const message = sentAs(uid);
  return message === undefined ? {} : { message };
}

async function authorOf({ agent }: Errand, settings: Settings, signal: AbortSignal): Promise<string | undefined> {
  if (!agent) return undefined;
  const { _results: teammates } = await callFront(settings, '/teammates', { answer: Teammates, signal });
  return teammates.find(({ email }) => email?.toLowerCase() === agent.email.toLowerCase())?.id;
}

/** The newest message of an attempt whose answer was lost, by its words: Front keeps no key of ours. */
async function findSent({ text, messages }: Errand, settings: Settings, path: `/${string}`, signal: AbortSignal): Promise<string | undefined> {
  const { _results: sent } = await callFront(settings, path, { answer: Messages, signal, missing: gone });
  const known = new Set(messages);
  const isKnown = ({ id, message_uid: uid }: Message) => known.has(id) || known.has(sentAs(uid) ?? id);
  return sent.find((message) => !message.is_inbound && !message.is_draft && !isKnown(message) && bare(wordsOf(message)) === bare(text))?.id;
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
