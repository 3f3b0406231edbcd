import { z } from 'zod';
import { setting } from '#listen/lines/contract/manifest.ts';

/** What the administration says about a Chatwoot account. */
export const Settings = z.strictObject({
  address: setting(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .transform((address) => address.replace(/\/+$/, '')),
    {
      label: { de: 'Adresse von Chatwoot', en: 'Address of Chatwoot' },
      hint: { de: 'Wie Sie Chatwoot im Browser öffnen, ohne Pfad dahinter.', en: 'As you open Chatwoot in a browser, without a path behind it.' },
      example: 'https://chatwoot.example.org',
    },
  ),
  account: setting(z.coerce.number().int().positive(), {
    label: { de: 'Nummer des Kontos', en: 'Account number' },
    hint: { de: 'Steht in der Adresse, wenn Sie angemeldet sind: …/app/accounts/1/…', en: 'Stands in the address once you are signed in: …/app/accounts/1/…' },
    example: '1',
  }),
  token: setting(z.string().trim().min(8).max(500), {
    label: { de: 'Zugangsschlüssel', en: 'Access token' },
    hint: {
      de: 'Aus den Profileinstellungen eines Kontos mit Zugriff auf die Posteingänge, am besten eines eigenen für Ohrensessel.',
      en: 'From the profile settings of a user with access to the inboxes, best one made for Ohrensessel.',
    },
    secret: true,
  }),
  webhookSecret: setting(z.string().trim().min(8).max(500).optional(), {
    label: { de: 'Geheimnis des Webhooks', en: 'Secret of the webhook' },
    hint: {
      de: 'Chatwoot zeigt es ab Version 4.11.2, wenn Sie den Webhook anlegen. Damit sind Zustellungen unterschrieben.',
      en: 'Chatwoot shows it from version 4.11.2 on when you add the webhook. Deliveries are signed with it.',
    },
    secret: true,
  }),
  unsigned: setting(z.boolean().default(false), {
    label: { de: 'Auch ohne Unterschrift annehmen', en: 'Accept without a signature as well' },
    hint: {
      de: 'Nur für ältere Fassungen. Wer die Adresse des Webhooks kennt, kann dann Beiträge erfinden.',
      en: 'Only for older versions. Whoever knows the address of the webhook can then make up messages.',
    },
  }),
  inboxes: setting(z.array(z.string().trim().min(1).max(120)).max(100).default([]), {
    label: { de: 'Nur diese Posteingänge', en: 'Only these inboxes' },
    hint: { de: 'Namen oder Nummern, je Zeile einer. Leer: alle.', en: 'Names or numbers, one per line. Empty: all.' },
  }),
});
export type Settings = z.output<typeof Settings>;
