import { z } from 'zod';
import { LineTrouble } from '#listen/lines/server/line-trouble.ts';
import { callChatwoot } from './api.ts';
import type { Settings } from './settings.ts';

const Inboxes = z.looseObject({ payload: z.array(z.looseObject({ id: z.int(), name: z.string() })) });

/** Asks Chatwoot for the inboxes the token sees: that proves address, account and token at once. */
export async function check(settings: Settings, signal: AbortSignal): Promise<void> {
  if (!settings.webhookSecret && !settings.unsigned) {
    throw new LineTrouble({
      de: 'So kommt nichts herein: Tragen Sie das Geheimnis des Webhooks ein, oder erlauben Sie Zustellungen ohne Unterschrift.',
      en: 'Nothing can come in like this: enter the secret of the webhook, or allow deliveries without a signature.',
    });
  }
  const { payload } = await callChatwoot(settings, '/inboxes', { answer: Inboxes, signal });
  const missing = settings.inboxes.find((wanted) => !payload.some(({ id, name }) => wanted === String(id) || wanted === name));
  if (missing !== undefined) {
    throw new LineTrouble({ de: `Den Posteingang „${missing}“ sieht der Zugangsschlüssel nicht.`, en: `The access token sees no inbox “${missing}”.` });
  }
}
