import { z } from 'zod';
import { setting } from '#listen/lines/contract/manifest.ts';

/** What the administration says about a Zendesk. */
export const Settings = z.strictObject({
  address: setting(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .transform((address) => address.replace(/\/+$/, '')),
    {
      label: { de: 'Adresse von Zendesk', en: 'Address of Zendesk' },
      hint: { de: 'Wie Sie Zendesk im Browser öffnen, ohne das, was nach dem Namen kommt.', en: 'As you open Zendesk in a browser, without what follows its name.' },
      example: 'https://beispiel.zendesk.com',
    },
  ),
  email: setting(z.email().max(200), {
    label: { de: 'Mail-Adresse des Kontos', en: 'Mail address of the account' },
    hint: { de: 'In dessen Namen geantwortet wird, am besten eines eigenen für Ohrensessel.', en: 'In whose name answers are given, best one made for Ohrensessel.' },
    example: 'ohrensessel@example.org',
  }),
  token: setting(z.string().trim().min(8).max(500), {
    label: { de: 'API-Token', en: 'API token' },
    hint: { de: 'Aus dem Admin Center: Apps und Integrationen, APIs, API-Token.', en: 'From the Admin Center: Apps and integrations, APIs, API tokens.' },
    secret: true,
  }),
  signingSecret: setting(z.string().trim().min(8).max(500), {
    label: { de: 'Signaturgeheimnis des Webhooks', en: 'Signing secret of the webhook' },
    hint: { de: 'Zendesk zeigt es auf der Seite des Webhooks, sobald er angelegt ist.', en: 'Zendesk shows it on the page of the webhook once it has been made.' },
    secret: true,
  }),
});
export type Settings = z.output<typeof Settings>;
