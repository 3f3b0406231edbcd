import { z } from 'zod';
import type { Delivered, Errand, OpenLine } from '#listen/lines/server/channel.ts';
import { ApiMessage, callChatwoot } from './api.ts';
import type { Settings } from './settings.ts';

const gone = { de: 'Dieses Gespräch gibt es in Chatwoot nicht mehr.', en: 'This conversation no longer exists in Chatwoot.' };

/**
 * Writes an answer into the conversation in Chatwoot, from where it goes to the customer's network. Our key rides along in
 * the message's attributes; `source_id` must stay empty, or Chatwoot believes the network has the message already.
 */
export async function deliver(errand: Errand, { settings }: OpenLine<Settings>, signal: AbortSignal): Promise<Delivered> {
  const path = `/conversations/${encodeURIComponent(errand.thread)}/messages` as const;
  const earlier = errand.attempt > 1 ? await findSent(errand, settings, path, signal) : undefined;
  if (earlier !== undefined) return { message: String(earlier) };
  const { id } = await callChatwoot(settings, path, {
    method: 'POST',
    body: { content: errand.text, message_type: 'outgoing', private: false, content_attributes: { ohrensessel: errand.key } },
    answer: ApiMessage,
    signal,
    missing: gone,
  });
  return { message: String(id) };
}

/** The message of an earlier attempt whose answer was lost: by our key, in versions that do not keep it by its words. */
async function findSent(errand: Errand, settings: Settings, path: `/${string}`, signal: AbortSignal): Promise<number | undefined> {
  const { payload } = await callChatwoot(settings, path, { answer: z.looseObject({ payload: z.array(ApiMessage) }), signal, missing: gone });
  const byKey = payload.find((message) => message.content_attributes?.ohrensessel === errand.key);
  const known = new Set(errand.messages);
  const byWords = payload.find((message) => isOutgoing(message) && message.content === errand.text && !known.has(String(message.id)) && !message.content_attributes?.ohrensessel);
  return (byKey ?? byWords)?.id;
}

function isOutgoing({ message_type: type, private: isPrivate }: z.infer<typeof ApiMessage>): boolean {
  return (type === 1 || type === 'outgoing') && !isPrivate;
}
