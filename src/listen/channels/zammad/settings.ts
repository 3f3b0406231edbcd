import { z } from 'zod';
import { setting } from '#listen/lines/contract/manifest.ts';

/** What the administration says about a Zammad. */
export const Settings = z.strictObject({
  address: setting(
    z
      .url({ protocol: /^https?$/ })
      .max(300)
      .transform((address) => address.replace(/\/+$/, '')),
    {
      label: { de: 'Adresse von Zammad', en: 'Address of Zammad' },
      hint: { de: 'Wie Sie Zammad im Browser öffnen, ohne das # und was danach kommt.', en: 'As you open Zammad in a browser, without the # and what follows it.' },
      example: 'https://zammad.example.org',
    },
  ),
  token: setting(z.string().trim().min(8).max(500), {
    label: { de: 'Zugangsschlüssel', en: 'Access token' },
    hint: {
      de: 'Aus dem Profil eines Kontos mit der Berechtigung ticket.agent in den betreffenden Gruppen, am besten eines eigenen für Ohrensessel.',
      en: 'From the profile of a user with the permission ticket.agent in the groups in question, best one made for Ohrensessel.',
    },
    secret: true,
  }),
  signatureToken: setting(z.string().min(8).max(500), {
    label: { de: 'HMAC-SHA1-Signatur-Token', en: 'HMAC SHA1 signature token' },
    hint: { de: 'Denken Sie sich einen langen aus, und tragen Sie ihn auch im Webhook ein.', en: 'Make up a long one, and enter it in the webhook as well.' },
    secret: true,
  }),
  groups: setting(z.array(z.string().trim().min(1).max(160)).max(100).default([]), {
    label: { de: 'Nur diese Gruppen', en: 'Only these groups' },
    hint: { de: 'Namen, je Zeile einer. Leer: alle.', en: 'Names, one per line. Empty: all.' },
  }),
  closedStates: setting(z.array(z.string().trim().min(1).max(100)).max(50).default(['closed', 'merged']), {
    label: { de: 'Status, in denen ein Ticket beendet ist', en: 'States in which a ticket has ended' },
    hint: { de: 'Wie sie in Zammad heißen, je Zeile einer.', en: 'As they are called in Zammad, one per line.' },
  }),
});
export type Settings = z.output<typeof Settings>;
