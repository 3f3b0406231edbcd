import { z } from 'zod';
import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { isRecent, isSigned } from '#listen/lines/server/check-signature.ts';
import { nameAgents } from '#listen/lines/server/name-agents.ts';
import { readJsonDelivery } from '#listen/lines/server/read-json-delivery.ts';
import { callZendesk } from './api.ts';
import { deliver } from './deliver.ts';
import { readDelivery } from './read-delivery.ts';
import { Settings } from './settings.ts';

const Me = z.looseObject({ user: z.looseObject({ id: z.int() }) });
const User = z.looseObject({ user: z.looseObject({ email: z.string().nullish() }) });

/** A Zendesk: its tickets by mail, form or social network, and its messaging. */
export const channel = declareChannel({
  manifest: {
    kind: 'zendesk',
    channels: ['mail', 'chat', 'social'],
    name: { de: 'Zendesk', en: 'Zendesk' },
    description: {
      de: 'Tickets und Messaging aus Zendesk; Antworten auf Tickets gehen von hier dorthin zurück.',
      en: 'Tickets and messaging from Zendesk; answers to tickets go back there from here.',
    },
    docs: 'zendesk.md',
    settings: Settings,
    asks: 'link',
    calledAt: 'webhook',
  },
  /** Asks who the account is: that proves address and token. */
  async check(settings, signal) {
    await callZendesk(settings, '/users/me.json', { answer: Me, signal });
  },
  receive,
  deliver,
});

async function receive({ method, headers, body }: Delivery, line: OpenLine<Settings>): Promise<Answer> {
  if (method !== 'POST') return { status: 405, refused: 'method' };
  const signedAt = String(headers['x-zendesk-webhook-signature-timestamp'] ?? '');
  const signature = String(headers['x-zendesk-webhook-signature'] ?? '');
  const isGenuine = isRecent(Date.parse(signedAt), line.services.now()) && isSigned({ algorithm: 'sha256', secret: line.settings.signingSecret, encoding: 'base64' }, [signedAt, body], signature);
  if (!isGenuine) return { status: 401, refused: 'signature' };
  line.state.connected();
  const reading = readDelivery(readJsonDelivery(body));
  if (reading === 'unreadable') return { status: 422, refused: reading };
  if (typeof reading === 'string') return { status: 200, refused: reading };
  await line.mirror(await nameAgents(line, reading, (id, signal) => addressOf(line.settings, id, signal)));
  return { status: 200 };
}

/** Zendesk names agents without their mail address. */
async function addressOf(settings: Settings, id: string, signal: AbortSignal): Promise<ReadonlyMap<string, string | null | undefined>> {
  const { user } = await callZendesk(settings, `/users/${encodeURIComponent(id)}.json`, { answer: User, signal });
  return new Map([[id, user.email]]);
}
