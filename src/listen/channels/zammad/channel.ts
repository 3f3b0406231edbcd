import { z } from 'zod';
import { channel as declareChannel, type Answer, type Delivery, type OpenLine } from '#listen/lines/server/channel.ts';
import { isSigned } from '#listen/lines/server/check-signature.ts';
import { reachSystem } from '#listen/lines/server/reach-system.ts';
import { readJsonDelivery } from '#listen/lines/server/read-json-delivery.ts';
import { deliver } from './deliver.ts';
import { readDelivery } from './read-delivery.ts';
import { Settings } from './settings.ts';

/** A Zammad: its tickets, whether they came by mail, web form, chat or a social network. */
export const channel = declareChannel({
  manifest: {
    kind: 'zammad',
    channels: ['mail', 'chat', 'social'],
    name: { de: 'Zammad', en: 'Zammad' },
    description: {
      de: 'Tickets aus Zammad, ob per Mail, Formular, Chat oder über soziale Medien; Antworten von hier gehen dorthin zurück.',
      en: 'Tickets from Zammad, whether by mail, form, chat or social media; answers from here go back there.',
    },
    docs: 'zammad.md',
    settings: Settings,
    asks: 'link',
    calledAt: 'webhook',
  },
  /** Asks who the token is: that proves address and token. */
  async check({ address, token }, signal) {
    await reachSystem({ system: 'Zammad', url: `${address}/api/v1/users/me`, headers: { authorization: `Token token=${token}` }, answer: z.looseObject({ id: z.int() }), signal });
  },
  receive,
  deliver,
});

async function receive({ method, headers, body }: Delivery, line: OpenLine<Settings>): Promise<Answer> {
  if (method !== 'POST') return { status: 405, refused: 'method' };
  // HMAC-SHA1 of the body, without a moment: an old delivery played again changes nothing, as every deed is done once.
  const signature = /^sha1=([0-9a-f]{40})$/i.exec(String(headers['x-hub-signature'] ?? ''))?.[1];
  if (!isSigned({ algorithm: 'sha1', secret: line.settings.signatureToken, encoding: 'hex' }, [body], signature)) return { status: 401, refused: 'signature' };
  line.state.connected();
  const reading = readDelivery(readJsonDelivery(body), line.settings);
  if (reading === 'unreadable') return { status: 422, refused: reading };
  if (typeof reading === 'string') return { status: 200, refused: reading };
  await line.mirror(reading);
  return { status: 200 };
}
