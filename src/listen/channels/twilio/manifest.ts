import { z } from 'zod';
import { setting, type Manifest } from '#listen/lines/contract/manifest.ts';
import { fieldSentence } from '#platform/contract/field-sentence.ts';

const settings = z.strictObject({
  accountSid: setting(z.string().trim().regex(/^AC[0-9a-fA-F]{32}$/, fieldSentence('must be AC and 32 hexadecimal digits', 'muss aus AC und 32 hexadezimalen Ziffern bestehen')), {
    label: { de: 'Account SID', en: 'Account SID' },
    hint: { de: 'Steht in der Twilio-Konsole auf der Startseite unter „Account Info“.', en: 'The Twilio Console shows it on its first page, under “Account Info”.' },
    example: 'AC0123456789abcdef0123456789abcdef',
  }),
  authToken: setting(z.string().trim().min(16).max(200).regex(/^[\w-]+$/), {
    label: { de: 'Auth Token', en: 'Auth token' },
    hint: {
      de: 'Steht gleich darunter. Damit unterschreibt Twilio, was es meldet. Regionen außerhalb der USA haben ein eigenes.',
      en: 'Right below it. Twilio signs its messages with it; a region outside the US has a token of its own.',
    },
    secret: true,
  }),
  api: setting(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .transform((address) => address.replace(/\/+$/, ''))
      .default('https://api.twilio.com'),
    {
      label: { de: 'Adresse der API', en: 'Address of the API' },
      hint: { de: 'Für die Region Irland https://api.dublin.ie1.twilio.com; sonst kann sie so bleiben.', en: 'For the region Ireland https://api.dublin.ie1.twilio.com; otherwise leave it as it is.' },
      example: 'https://api.twilio.com',
    },
  ),
  eventToken: setting(z.string().trim().min(16).max(200).optional(), {
    label: { de: 'Schlüssel für Meldungen', en: 'Key for events' },
    hint: {
      de: 'Nur nötig, wenn ein eigenes Programm oder ein Ablauf in Studio Übergaben, Konferenzen oder Antworten meldet.',
      en: 'Only needed if a program of yours or a flow in Studio reports transfers, conferences or answers.',
    },
    secret: true,
  }),
});

/** Twilio, whose Media Streams bring the sound of calls. */
export const manifest = {
  kind: 'twilio',
  channels: ['call'],
  name: { de: 'Telefon: Twilio', en: 'Phone: Twilio' },
  description: {
    de: 'Anrufe über Twilio erscheinen am Arbeitsplatz. Ihr Ton wird erst geholt, wenn die Kundin oder der Kunde einverstanden ist.',
    en: 'Calls over Twilio appear at the desk. Their sound is fetched only once the customer has agreed.',
  },
  docs: 'twilio.md',
  settings,
  asks: 'voice',
  calledAt: 'webhook',
} satisfies Manifest<typeof settings>;

export type TwilioSettings = z.output<typeof settings>;
