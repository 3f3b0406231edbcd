import { z } from 'zod';
import { setting } from '#listen/lines/contract/manifest.ts';

/** What the administration says about an Intercom workspace. */
export const Settings = z.strictObject({
  address: setting(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .transform((address) => address.replace(/\/+$/, ''))
      .default('https://api.intercom.io'),
    {
      label: { de: 'Adresse der Schnittstelle', en: 'Address of the API' },
      hint: { de: 'In Europa https://api.eu.intercom.io, in Australien https://api.au.intercom.io.', en: 'In Europe https://api.eu.intercom.io, in Australia https://api.au.intercom.io.' },
      example: 'https://api.intercom.io',
    },
  ),
  token: setting(z.string().trim().min(8).max(500), {
    label: { de: 'Zugangsschlüssel', en: 'Access token' },
    hint: { de: 'Aus dem Developer Hub: Ihre App, Authentication.', en: 'From the Developer Hub: your app, Authentication.' },
    secret: true,
  }),
  clientSecret: setting(z.string().trim().min(8).max(500), {
    label: { de: 'Client Secret', en: 'Client secret' },
    hint: { de: 'Aus dem Developer Hub: Ihre App, Basic information. Damit unterschreibt Intercom.', en: 'From the Developer Hub: your app, Basic information. Intercom signs with it.' },
    secret: true,
  }),
});
export type Settings = z.output<typeof Settings>;
