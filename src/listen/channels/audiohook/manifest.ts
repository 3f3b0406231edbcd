import { z } from 'zod';
import { setting, type Manifest } from '#listen/lines/contract/manifest.ts';
import { fieldSentence } from '#platform/contract/field-sentence.ts';

const settings = z.strictObject({
  organizationId: setting(z.string().trim().toLowerCase().pipe(z.uuid()), {
    label: { de: 'Organisation in Genesys Cloud', en: 'Organisation in Genesys Cloud' },
    hint: {
      de: 'Die Organisations-ID steht in Genesys Cloud unter Administration, Organisationseinstellungen.',
      en: 'Genesys Cloud shows the organisation ID under Admin, Organization Settings.',
    },
    example: '0b1c2d3e-4f50-4a6b-8c7d-8e9fa0b1c2d3',
  }),
  apiKey: setting(z.string().trim().min(8).max(200).regex(/^[\w+/=-]+$/), {
    label: { de: 'API-Schlüssel', en: 'API key' },
    hint: { de: 'Denken Sie sich einen aus und tragen Sie denselben in der AudioHook-Integration ein.', en: 'Make one up, and enter the same in the AudioHook integration.' },
  }),
  clientSecret: setting(
    z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9+/]+={0,2}$/)
      .refine((text) => Buffer.from(text, 'base64').length >= 16, fieldSentence('must be at least 16 bytes in Base64', 'muss aus mindestens 16 Byte in Base64 bestehen')),
    {
      label: { de: 'Client Secret', en: 'Client secret' },
      hint: {
        de: 'Mindestens 16 zufällige Bytes in Base64, zum Beispiel aus „openssl rand -base64 32“. Dasselbe in der Integration.',
        en: 'At least 16 random bytes in Base64, for example from “openssl rand -base64 32”. The same in the integration.',
      },
      secret: true,
    },
  ),
  agentField: setting(z.string().trim().max(200).regex(/^(?:(?:customConfig|participant)\.[\w.-]+)?$/).default('customConfig.agent'), {
    label: { de: 'Feld mit der Servicekraft', en: 'Field with the agent' },
    hint: {
      de: 'Wo in der Eröffnung steht, wer das Gespräch führt: E-Mail-Adresse oder zugeordnete Kennung. Ohne Angabe wartet der Anruf in der Warteschlange.',
      en: 'Where the opening message says who serves the call: mail address or assigned id. Left empty, calls wait in the queue.',
    },
    example: 'customConfig.agent',
  }),
  eventToken: setting(z.string().trim().min(16).max(200).optional(), {
    label: { de: 'Schlüssel für Meldungen', en: 'Key for events' },
    hint: {
      de: 'Nur nötig, wenn ein Ablauf in Architect Übergaben, Konferenzen oder Antworten meldet.',
      en: 'Only needed if a flow in Architect reports transfers, conferences or answers.',
    },
    secret: true,
  }),
});

/** Genesys Cloud, which sends the sound of its calls over AudioHook. */
export const manifest = {
  kind: 'audiohook',
  channels: ['call'],
  name: { de: 'Telefon: Genesys Cloud', en: 'Phone: Genesys Cloud' },
  description: {
    de: 'Anrufe aus Genesys Cloud erscheinen am Arbeitsplatz, und Gäste hören mit, sobald die Kundin oder der Kunde einverstanden ist.',
    en: 'Calls from Genesys Cloud appear at the desk, and guests hear them as soon as the customer agrees.',
  },
  docs: 'genesys.md',
  settings,
  asks: 'voice',
  calledAt: 'socket',
} satisfies Manifest<typeof settings>;

export type AudioHookSettings = z.output<typeof settings>;
