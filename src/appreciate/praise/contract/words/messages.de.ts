import { plural } from '#platform/i18n/plural.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

const spelt = ['kein', 'ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];
const count = (n: number) => spelt[n] ?? String(n);

export const de: Translation<typeof en> = {
  channels: { chat: 'Chat', mail: 'E-Mail', call: 'Telefon', social: 'Soziale Medien', 'in-person': 'Persönlich', letter: 'Brief', card: 'Karte' },
  moods: { thankful: 'dankbar', relieved: 'erleichtert', delighted: 'begeistert', touched: 'gerührt', surprised: 'überrascht' },
  to: (agent) => `an ${agent}`,
  clicks: (n) => plural('de', n, { one: 'ein Klick', other: `${count(n)} Klicks` }),
  minutes: (n) => plural('de', n, { one: 'eine Minute', other: `${count(n)} Minuten` }),
  both: (clicks, minutes) => `${clicks} und ${minutes}`,
  took: (effort) => `für uns ${effort}`,
};
