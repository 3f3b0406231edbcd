import { z } from 'zod';
import { setting, type Manifest } from '#listen/lines/contract/manifest.ts';
import { isAddressOrNetwork } from './sip/trusted.ts';
import { fieldSentence } from '#platform/contract/field-sentence.ts';

const port = z.coerce.number().int().min(1_024).max(65_535);

const settings = z.strictObject({
  listenAddress: setting(z.string().trim().max(60).refine((text) => isAddressOrNetwork(text) && !text.includes('/'), fieldSentence('is not an IP address', 'ist keine IP-Adresse')).default('127.0.0.1'), {
    label: { de: 'Eigene IP-Adresse', en: 'Own IP address' },
    hint: {
      de: 'Unter dieser Adresse dieses Rechners kommen SIP und Ton an. 0.0.0.0 steht für alle Adressen.',
      en: 'The address of this computer at which SIP and sound arrive. 0.0.0.0 means all addresses.',
    },
    example: '10.1.0.20',
  }),
  publicAddress: setting(z.string().trim().max(60).refine((text) => text === '' || (isAddressOrNetwork(text) && !text.includes('/')), fieldSentence('is not an IP address', 'ist keine IP-Adresse')).optional(), {
    label: { de: 'Adresse aus Sicht der Telefonanlage', en: 'Address as the telephone system sees it' },
    hint: { de: 'Nur nötig, wenn sie eine andere ist oder oben 0.0.0.0 steht.', en: 'Only needed if it is a different one, or 0.0.0.0 stands above.' },
    example: '10.1.0.20',
  }),
  sipPort: setting(port.default(5_060), { label: { de: 'Port für SIP', en: 'Port for SIP' } }),
  transport: setting(z.enum(['both', 'udp', 'tcp']).default('both'), {
    label: { de: 'SIP über', en: 'SIP over' },
    choices: { both: { de: 'UDP und TCP', en: 'UDP and TCP' }, udp: { de: 'nur UDP', en: 'UDP only' }, tcp: { de: 'nur TCP', en: 'TCP only' } },
  }),
  rtpFrom: setting(port.default(20_000), { label: { de: 'Ports für Ton: von', en: 'Ports for sound: from' } }),
  rtpTo: setting(port.default(20_999), {
    label: { de: 'Ports für Ton: bis', en: 'Ports for sound: to' },
    hint: { de: 'Jedes Gespräch braucht zwei gerade Ports. 1.000 reichen für 250 Gespräche zugleich.', en: 'Every call needs two even ports. 1,000 are enough for 250 calls at a time.' },
  }),
  trusted: setting(z.array(z.string().trim().max(60).refine(isAddressOrNetwork, fieldSentence('is neither an IP address nor a network', 'ist weder eine IP-Adresse noch ein Netz'))).min(1).max(50), {
    label: { de: 'Adressen der Telefonanlage', en: 'Addresses of the telephone system' },
    hint: {
      de: 'Je Zeile eine Adresse oder ein Netz wie 10.1.0.0/24. Wer von anderswo anfragt, bekommt keine Antwort.',
      en: 'One address or network such as 10.1.0.0/24 per line. Whoever asks from elsewhere gets no answer.',
    },
    example: '10.1.0.5',
  }),
  user: setting(z.string().trim().max(100).regex(/^[^\s":]*$/, fieldSentence('must not hold blanks, quotes or colons', 'darf keine Leerzeichen, Anführungszeichen oder Doppelpunkte enthalten')).optional(), {
    label: { de: 'Benutzername', en: 'User name' },
    hint: { de: 'Wenn die Telefonanlage sich zusätzlich anmelden soll (Digest).', en: 'If the telephone system shall sign in as well (digest).' },
  }),
  password: setting(z.string().max(200).optional(), { label: { de: 'Passwort', en: 'Password' }, secret: true }),
  ownAddresses: setting(z.array(z.string().trim().toLowerCase().min(1).max(200).regex(/^[^\s]+$/, fieldSentence('must not hold blanks', 'darf keine Leerzeichen enthalten'))).min(1).max(200), {
    label: { de: 'Adressen Ihrer Servicekräfte', en: 'Addresses of your agents' },
    hint: {
      de: 'Je Zeile ein Muster: *@firma.example, 41* oder +49301234*. Wer passt, ist Servicekraft; alle anderen gelten als Kundschaft.',
      en: 'One pattern per line: *@company.example, 41* or +49301234*. Whoever matches is an agent; everybody else counts as a customer.',
    },
    example: '*@firma.example',
  }),
  agentField: setting(z.enum(['aor', 'user', 'name']).default('aor'), {
    label: { de: 'Servicekräfte werden erkannt an', en: 'Agents are known by' },
    choices: {
      aor: { de: 'der ganzen Adresse (anna@firma.example)', en: 'the whole address (anna@company.example)' },
      user: { de: 'dem Teil vor dem @ (Nebenstelle)', en: 'the part before the @ (extension)' },
      name: { de: 'dem angezeigten Namen', en: 'the displayed name' },
    },
    hint: {
      de: 'Passt die ganze Adresse zu einer Mailadresse im Haus, ist nichts weiter zu tun. Sonst ordnen Sie unter „Wer ist wer“ zu.',
      en: 'If the whole address is a mail address in this house, nothing more is to be done. Otherwise assign them under “Who is who”.',
    },
  }),
});

/** A telephone system that sends the sound of its calls to a recording server (SIPREC). Nothing is recorded here. */
export const manifest = {
  kind: 'siprec',
  channels: ['call'],
  name: { de: 'Telefon: SIPREC', en: 'Phone: SIPREC' },
  description: {
    de: 'Anrufe Ihrer Telefonanlage erscheinen am Arbeitsplatz, und Gäste hören mit, sobald die Kundin oder der Kunde einverstanden ist. Aufgezeichnet wird nichts.',
    en: 'Calls of your telephone system appear at the desk, and guests hear them as soon as the customer agrees. Nothing is recorded.',
  },
  docs: 'siprec.md',
  settings,
  asks: 'voice',
} satisfies Manifest<typeof settings>;

export type SiprecSettings = z.output<typeof settings>;
