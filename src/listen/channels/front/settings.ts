import { z } from 'zod';
import { setting } from '#listen/lines/contract/manifest.ts';

/** What the administration says about a Front. */
export const Settings = z.strictObject({
  address: setting(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .transform((address) => address.replace(/\/+$/, ''))
      .default('https://api2.frontapp.com'),
    {
      label: { de: 'Adresse der Schnittstelle', en: 'Address of the API' },
      hint: { de: 'Nur zu ändern, wenn Front Ihnen eine eigene genannt hat.', en: 'Change it only if Front told you one of your own.' },
      example: 'https://api2.frontapp.com',
    },
  ),
  token: setting(z.string().trim().min(8).max(4_000), {
    label: { de: 'API-Token', en: 'API token' },
    hint: { de: 'Aus den Einstellungen von Front: Developers, API tokens.', en: 'From Front’s settings: Developers, API tokens.' },
    secret: true,
  }),
  signingKey: setting(z.string().trim().min(8).max(500), {
    label: { de: 'Signaturschlüssel der App', en: 'Signing key of the app' },
    hint: { de: 'Front zeigt ihn auf der Seite der App unter Basic information.', en: 'Front shows it on the page of the app, under Basic information.' },
    secret: true,
  }),
  inboxes: setting(z.array(z.string().trim().min(1).max(160)).max(100).default([]), {
    label: { de: 'Nur diese Posteingänge', en: 'Only these inboxes' },
    hint: { de: 'Namen oder Kennungen, je Zeile einer. Leer: alle.', en: 'Names or ids, one per line. Empty: all.' },
  }),
});
export type Settings = z.output<typeof Settings>;
