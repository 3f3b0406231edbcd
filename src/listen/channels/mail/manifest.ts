import { z } from 'zod';
import { setting, type Bilingual, type Manifest } from '#listen/lines/contract/manifest.ts';
import { fieldSentence } from '#platform/contract/field-sentence.ts';
import { crossesNetworkOpen } from '#platform/mail/crosses-network-open.ts';

const port = z.coerce.number().int().min(1).max(65_535);
const host = z.string().trim().min(1).max(253).regex(/^[A-Za-z0-9.:_-]+$/, fieldSentence('is not the name of a computer', 'ist kein Rechnername'));
const security = z.enum(['tls', 'starttls', 'none']);
const securities: Record<z.infer<typeof security>, Bilingual> = {
  tls: { de: 'TLS von Anfang an', en: 'TLS from the start' },
  starttls: { de: 'STARTTLS', en: 'STARTTLS' },
  none: { de: 'unverschlüsselt (nur auf diesem Rechner)', en: 'unencrypted (on this machine only)' },
};
const signIn = z.enum(['password', 'oauth']);
const withPassword = { field: 'signIn', is: 'password' } as const;
const withOAuth = { field: 'signIn', is: 'oauth' } as const;
const tokenAddress = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .refine((address) => !crossesNetworkOpen({ host: new URL(address).hostname, security: address.startsWith('https:') ? 'tls' : 'none' }), fieldSentence('must begin with https://', 'muss mit https:// beginnen'));
const folder = z.string().trim().min(1).max(200);

/** What a mailbox needs to be known by. */
export const MailSettings = z.object({
  address: setting(z.email().max(254).toLowerCase(), {
    label: { de: 'Adresse des Postfachs', en: 'Address of the mailbox' },
    hint: { de: 'Hierhin schreiben Ihre Kundinnen und Kunden; von hier kommen die Antworten.', en: 'Where your customers write to and where answers come from.' },
    example: 'service@example.com',
  }),
  senderName: setting(z.string().trim().min(1).max(100), {
    label: { de: 'Name des Absenders', en: 'Name of the sender' },
    example: 'Kundenservice Beispiel GmbH',
  }),
  imapHost: setting(host, { label: { de: 'Posteingang: Server (IMAP)', en: 'Incoming mail: server (IMAP)' }, example: 'imap.example.com' }),
  imapPort: setting(port.default(993), { label: { de: 'Posteingang: Port', en: 'Incoming mail: port' } }),
  imapSecurity: setting(security.default('tls'), { label: { de: 'Posteingang: Verschlüsselung', en: 'Incoming mail: encryption' }, choices: securities }),
  signIn: setting(signIn.default('password'), {
    label: { de: 'Anmeldung', en: 'Sign-in' },
    hint: { de: 'Microsoft 365 nimmt nur noch OAuth an.', en: 'Microsoft 365 only takes OAuth.' },
    choices: { password: { de: 'mit einem Passwort', en: 'with a password' }, oauth: { de: 'mit OAuth (Microsoft 365)', en: 'with OAuth (Microsoft 365)' } },
  }),
  user: setting(z.string().trim().min(1).max(254), {
    label: { de: 'Anmeldename', en: 'User name' },
    hint: { de: 'Oft die Adresse selbst.', en: 'Often the address itself.' },
  }),
  password: setting(z.string().min(1).max(500).optional(), {
    label: { de: 'Passwort', en: 'Password' },
    hint: { de: 'Anbieter mit zwei Faktoren verlangen ein eigenes App-Passwort.', en: 'Providers with two factors want an app password of its own.' },
    secret: true,
    onlyWith: { ...withPassword, needed: true },
  }),
  tokenAddress: setting(tokenAddress.optional(), {
    label: { de: 'Adresse, die Zugänge ausstellt', en: 'Address that issues access' },
    hint: { de: 'Bei Microsoft steht die Verzeichnis-ID (Mandant) darin.', en: 'With Microsoft it holds the directory (tenant) id.' },
    example: 'https://login.microsoftonline.com/00000000-0000-0000-0000-000000000000/oauth2/v2.0/token',
    onlyWith: { ...withOAuth, needed: true },
  }),
  clientId: setting(z.string().trim().min(1).max(300).optional(), {
    label: { de: 'Anwendungs-ID (Client)', en: 'Application (client) id' },
    onlyWith: { ...withOAuth, needed: true },
  }),
  clientSecret: setting(z.string().min(1).max(2_000).optional(), {
    label: { de: 'Geheimer Clientschlüssel', en: 'Client secret' },
    hint: { de: 'Der Wert, nicht die ID. Er läuft ab: Tragen Sie sich den Tag ein.', en: 'The value, not its id. It expires: note the day.' },
    secret: true,
    onlyWith: { ...withOAuth, needed: true },
  }),
  scope: setting(z.string().trim().min(1).max(500).default('https://outlook.office365.com/.default'), {
    label: { de: 'Bereich (Scope)', en: 'Scope' },
    onlyWith: withOAuth,
  }),
  folders: setting(z.array(folder).min(1).max(30).default(['INBOX']), {
    label: { de: 'Ordner, die gelesen werden', en: 'Folders that are read' },
    hint: { de: 'Je Zeile einer. In den ersten vier wird Neues sofort bemerkt, in den übrigen jede Minute.', en: 'One per line. News in the first four is noticed at once, in the others every minute.' },
  }),
  sentFolder: setting(folder.optional(), {
    label: { de: 'Ordner für Gesendetes', en: 'Folder for sent mail' },
    hint: { de: 'Leer lassen: Er wird gefunden, wenn der Server ihn kennzeichnet.', en: 'Leave empty: it is found where the server marks it.' },
  }),
  keepsCopies: setting(z.boolean().default(true), {
    label: { de: 'Antworten dort ablegen', en: 'Put answers there' },
    hint: { de: 'Ausschalten, wo der Anbieter es selbst tut (Gmail, Microsoft 365).', en: 'Switch off where the provider does so itself (Gmail, Microsoft 365).' },
  }),
  smtpHost: setting(host, { label: { de: 'Postausgang: Server (SMTP)', en: 'Outgoing mail: server (SMTP)' }, example: 'smtp.example.com' }),
  smtpPort: setting(port.default(587), { label: { de: 'Postausgang: Port', en: 'Outgoing mail: port' } }),
  smtpSecurity: setting(security.default('starttls'), { label: { de: 'Postausgang: Verschlüsselung', en: 'Outgoing mail: encryption' }, choices: securities }),
  smtpUser: setting(z.string().trim().max(254).optional(), {
    label: { de: 'Postausgang: Anmeldename', en: 'Outgoing mail: user name' },
    hint: { de: 'Leer lassen, wenn er derselbe ist.', en: 'Leave empty if it is the same.' },
  }),
  smtpPassword: setting(z.string().max(500).optional(), {
    label: { de: 'Postausgang: Passwort', en: 'Outgoing mail: password' },
    hint: { de: 'Leer lassen, wenn es dasselbe ist.', en: 'Leave empty if it is the same.' },
    secret: true,
    onlyWith: withPassword,
  }),
  signature: setting(z.string().max(2_000).default(''), {
    label: { de: 'Signatur', en: 'Signature' },
    hint: {
      de: 'Steht unter jeder Antwort; {agent} wird zum Namen der Person, die schreibt. Darunter steht immer, wo Kundinnen und Kunden ihre Einwilligung ändern.',
      en: 'Stands under every answer; {agent} becomes the name of whoever writes. Below it always stands where customers change their consent.',
    },
    example: '{agent}\nKundenservice Beispiel GmbH',
    severalLines: true,
  }),
  houseAddresses: setting(z.array(z.string().trim().toLowerCase().max(254).regex(/^[^\s@]*@[^\s@]+$/, fieldSentence('is neither an address nor @domain', 'ist weder eine Adresse noch @domain'))).max(50).default([]), {
    label: { de: 'Weitere eigene Adressen', en: 'Further addresses of the house' },
    hint: {
      de: 'Je Zeile eine, oder @beispiel.de für alle. Wer von hier in ein Gespräch hineinschreibt, gilt als Service.',
      en: 'One per line, or @example.com for all. Whoever writes into a conversation from these counts as the service.',
    },
  }),
  certificate: setting(z.string().max(20_000).optional(), {
    label: { de: 'Eigenes Wurzelzertifikat', en: 'Root certificate of your own' },
    hint: { de: 'Nur für Server mit hausinterner Zertifizierungsstelle; als PEM.', en: 'Only for servers with a certification authority of your own; as PEM.' },
    severalLines: true,
  }),
});
export type MailSettings = z.output<typeof MailSettings>;

/** What the product knows of mailboxes before one is connected. */
export const manifest: Manifest<typeof MailSettings> = {
  kind: 'mail',
  channels: ['mail'],
  name: { de: 'Postfach', en: 'Mailbox' },
  description: {
    de: 'Mails Ihrer Kundinnen und Kunden kommen in die Warteschlange und werden hier beantwortet.',
    en: 'Your customers’ mails come into the queue and are answered here.',
  },
  docs: 'mail.md',
  settings: MailSettings,
  asks: 'with-answer',
};
