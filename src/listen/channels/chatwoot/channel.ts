import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { readJsonDelivery } from '#listen/lines/server/read-json-delivery.ts';
import { nameAgents } from './agents.ts';
import { check } from './check.ts';
import { deliver } from './deliver.ts';
import { isGenuine } from './is-genuine.ts';
import { readDelivery } from './read-delivery.ts';
import { Settings } from './settings.ts';

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
  await line.mirror(await nameAgents(line, reading));
  return { status: 200 };
}
