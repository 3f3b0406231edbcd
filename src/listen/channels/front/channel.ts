import { asTrouble } from '#listen/lines/server/as-trouble.ts';
import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { isRecent, isSigned } from '#listen/lines/server/check-signature.ts';
import { readJsonDelivery } from '#listen/lines/server/read-json-delivery.ts';
import { callFront, Company } from './api.ts';
import { deliver } from './deliver.ts';
import { Conversation, Message } from './payload.ts';
import { readDelivery, type Fetched, type Missing, type Wanted } from './read-delivery.ts';
import { Settings } from './settings.ts';

/** How long a delivery waits for what it did not bring along, in milliseconds. */
const patience = 4_000;

/** A Front: its mail, its chat, and the networks that reach it. */
export const channel = declareChannel({
  manifest: {
    kind: 'front',
    channels: ['mail', 'chat', 'social'],
    name: { de: 'Front', en: 'Front' },
    description: {
      de: 'Gespräche aus gemeinsamen Posteingängen von Front: Mail, Chat, SMS, WhatsApp; Antworten von hier gehen dorthin zurück.',
      en: 'Conversations from shared inboxes of Front: mail, chat, SMS, WhatsApp; answers from here go back there.',
    },
    docs: 'front.md',
    settings: Settings,
    asks: 'link',
    calledAt: 'webhook',
  },
  /** Asks whose the token is: that proves address and token. */
  async check(settings, signal) {
    await callFront(settings, '/me', { answer: Company, signal });
  },
  receive,
  deliver,
});

async function receive({ method, headers, body }: Delivery, line: OpenLine<Settings>): Promise<Answer> {
  if (method !== 'POST') return { status: 405, refused: 'method' };
  const signedAt = String(headers['x-front-request-timestamp'] ?? '');
  const signature = String(headers['x-front-signature'] ?? '');
  const isGenuine = isRecent(Number(signedAt || Number.NaN), line.services.now()) && isSigned({ algorithm: 'sha256', secret: line.settings.signingKey, encoding: 'base64' }, [`${signedAt}:`, body], signature);
  if (!isGenuine) return { status: 401, refused: 'signature' };
  line.state.connected();
  const challenge = headers['x-front-challenge'];
  // Front wants its own words back before it saves an address.
  if (typeof challenge === 'string') return { status: 200, type: 'application/json', body: JSON.stringify({ challenge }) };
  return mirror(readJsonDelivery(body), line);
}

async function mirror(payload: unknown, line: OpenLine<Settings>): Promise<Answer> {
  const { settings, services } = line;
  const wanted: Wanted = { inboxes: settings.inboxes, nameSpeaker: (thread, handle) => `person ${services.vault.hash('front.speaker', thread, handle).toString('hex').slice(0, 16)}` };
  let reading = readDelivery(payload, wanted);
  if (typeof reading === 'object' && 'missing' in reading) {
    const fetched = await fetchMissing(reading.missing, line);
    // Front sends the delivery again.
    if (!fetched) return { status: 503, refused: 'not fetched' };
    reading = readDelivery(payload, wanted, fetched);
  }
  if (reading === 'unreadable' || (typeof reading === 'object' && 'missing' in reading)) return { status: 422, refused: 'unreadable' };
  if (typeof reading === 'string') return { status: 200, refused: reading };
  await line.mirror(reading);
  return { status: 200 };
}

async function fetchMissing({ message, conversation }: Missing, { settings, state }: OpenLine<Settings>): Promise<Fetched | undefined> {
  const signal = AbortSignal.timeout(patience);
  const fetching = [
    message === undefined ? {} : callFront(settings, `/messages/${encodeURIComponent(message)}`, { answer: Message, signal }).then((fetched) => ({ message: fetched })),
    conversation === undefined ? {} : callFront(settings, `/conversations/${encodeURIComponent(conversation)}`, { answer: Conversation.required({ assignee: true }), signal }).then((fetched) => ({ conversation: fetched })),
  ];
  try {
    return Object.assign({}, ...(await Promise.all(fetching))) as Fetched;
  } catch (error) {
    state.trouble(asTrouble(error));
    return undefined;
  }
}
