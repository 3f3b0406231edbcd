import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { isSigned } from '#listen/lines/server/check-signature.ts';
import { nameAgents } from '#listen/lines/server/name-agents.ts';
import { readJsonDelivery } from '#listen/lines/server/read-json-delivery.ts';
import { Admins, callIntercom, Me } from './api.ts';
import { deliver } from './deliver.ts';
import { readDelivery } from './read-delivery.ts';
import { Settings } from './settings.ts';

/** An Intercom workspace: its messenger, its mail, and the networks that reach it. */
export const channel = declareChannel({
  manifest: {
    kind: 'intercom',
    channels: ['chat', 'mail', 'social'],
    name: { de: 'Intercom', en: 'Intercom' },
    description: {
      de: 'Gespräche aus Intercom, auch von Mail, WhatsApp, Facebook und Instagram; Antworten von hier gehen dorthin zurück.',
      en: 'Conversations from Intercom, also from mail, WhatsApp, Facebook and Instagram; answers from here go back there.',
    },
    docs: 'intercom.md',
    settings: Settings,
    asks: 'link',
    calledAt: 'webhook',
  },
  /** Asks who the token belongs to: that proves address and token. */
  async check(settings, signal) {
    await callIntercom(settings, '/me', { answer: Me, signal });
  },
  receive,
  deliver,
});

async function receive({ method, headers, body }: Delivery, line: OpenLine<Settings>): Promise<Answer> {
  // Intercom looks whether anybody is at home before it saves an address.
  if (method === 'HEAD') return { status: 200 };
  if (method !== 'POST') return { status: 405, refused: 'method' };
  // HMAC-SHA1 of the body, without a moment: an old delivery played again changes nothing, as every deed is done once.
  const signature = /^sha1=([0-9a-f]{40})$/i.exec(String(headers['x-hub-signature'] ?? ''))?.[1];
  if (!isSigned({ algorithm: 'sha1', secret: line.settings.clientSecret, encoding: 'hex' }, [body], signature)) return { status: 401, refused: 'signature' };
  line.state.connected();
  const reading = readDelivery(readJsonDelivery(body));
  if (reading === 'unreadable') return { status: 422, refused: reading };
  if (typeof reading === 'string') return { status: 200, refused: reading };
  await line.mirror(await nameAgents(line, reading, (_id, signal) => agentsOf(line.settings, signal)));
  return { status: 200 };
}

/** Intercom names whom a conversation is assigned to by number only. */
async function agentsOf(settings: Settings, signal: AbortSignal): Promise<ReadonlyMap<string, string | null | undefined>> {
  const { admins } = await callIntercom(settings, '/admins', { answer: Admins, signal });
  return new Map(admins.map(({ id, email }) => [id, email]));
}
