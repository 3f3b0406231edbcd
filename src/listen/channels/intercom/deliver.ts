import type { z } from 'zod';
import type { Delivered, Errand, OpenLine } from '#listen/lines/server/channel.ts';
import { Admins, ApiConversation, callIntercom, Me } from './api.ts';
import type { Settings } from './settings.ts';
import { wordsOf } from './words-of.ts';

const gone = { de: 'Dieses Gespräch gibt es in Intercom nicht mehr.', en: 'This conversation no longer exists in Intercom.' };

/** Replies in the conversation, in the name of the colleague who wrote if Intercom knows them, else in that of the token's owner. */
export async function deliver(errand: Errand, { settings }: OpenLine<Settings>, signal: AbortSignal): Promise<Delivered> {
  const path = `/conversations/${encodeURIComponent(errand.thread)}` as const;
  const earlier = errand.attempt > 1 ? find(errand, await callIntercom(settings, path, { answer: ApiConversation, signal, missing: gone })) : undefined;
  if (earlier !== undefined) return { message: earlier };
  const admin = await authorOf(errand, settings, signal);
  const body = { message_type: 'comment', type: 'admin', admin_id: admin, body: escaped(errand.text) };
  const conversation = await callIntercom(settings, `${path}/reply`, { method: 'POST', body, answer: ApiConversation, signal, missing: gone });
  const message = find(errand, conversation);
  return message === undefined ? {} : { message };
}

async function authorOf({ agent }: Errand, settings: Settings, signal: AbortSignal): Promise<string> {
  const { admins } = agent ? await callIntercom(settings, '/admins', { answer: Admins, signal }) : { admins: [] };
  const colleague = admins.find(({ email }) => email?.toLowerCase() === agent?.email.toLowerCase());
  return (colleague ?? (await callIntercom(settings, '/me', { answer: Me, signal }))).id;
}

/** The newest reply with these words that is none of those we know: Intercom keeps no key of ours. */
function find({ text, messages }: Errand, { conversation_parts: parts }: z.output<typeof ApiConversation>): string | undefined {
  const known = new Set(messages);
  const written = (parts?.conversation_parts ?? []).toReversed().find((part) => part.author?.type === 'admin' && part.part_type !== 'note' && !known.has(part.id) && bare(wordsOf(part.body ?? '', 'chat')) === bare(text));
  return written?.id;
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Bodies may hold markup; ours hold none. Line ends are kept as they are. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
