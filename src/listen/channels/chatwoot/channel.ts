import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { readJsonDelivery } from '#listen/lines/server/read-json-delivery.ts';
import { z } from 'zod';
import { nameAgents } from '#listen/lines/server/name-agents.ts';
import { callChatwoot } from './api.ts';
import { check } from './check.ts';
import { deliver } from './deliver.ts';
import { isGenuine } from './is-genuine.ts';
import { readDelivery } from './read-delivery.ts';
import { Settings } from './settings.ts';

const Agents = z.array(z.looseObject({ id: z.int(), email: z.string().nullish() }));

/** A Chatwoot account: its chats, its mail, and the networks that reach it (WhatsApp, Facebook, Instagram, Telegram, SMS). */
export const channel = declareChannel({
  manifest: {
    kind: 'chatwoot',
    channels: ['chat', 'social', 'mail'],
    name: { de: 'Chatwoot', en: 'Chatwoot' },
    description: {
      de: 'Gespräche aus Chatwoot, auch von WhatsApp, Facebook, Instagram, Telegram und SMS; Antworten von hier gehen dorthin zurück.',
      en: 'Conversations from Chatwoot, also from WhatsApp, Facebook, Instagram, Telegram and SMS; answers from here go back there.',
    },
    docs: 'chatwoot.md',
    settings: Settings,
    asks: 'link',
    calledAt: 'webhook',
  },
  check,
  receive,
  deliver,
});

async function receive(delivery: Delivery, line: OpenLine<Settings>): Promise<Answer> {
  if (delivery.method !== 'POST') return { status: 405, refused: 'method' };
  if (!isGenuine(delivery, line.settings, line.services.now())) return { status: 401, refused: 'signature' };
  line.state.connected();
  const reading = readDelivery(readJsonDelivery(delivery.body), line.settings);
  if (reading === 'unreadable') return { status: 422, refused: reading };
  // What does not concern us is taken all the same, or Chatwoot would send it again.
  if (typeof reading === 'string') return { status: 200, refused: reading };
  await line.mirror(await nameAgents(line, reading, (_id, signal) => agentsOf(line.settings, signal)));
  return { status: 200 };
}

/** Chatwoot names whom a conversation is assigned to without their mail address. */
async function agentsOf(settings: Settings, signal: AbortSignal) {
  const agents = await callChatwoot(settings, '/agents', { answer: Agents, signal });
  return new Map(agents.map(({ id, email }) => [String(id), email]));
}
