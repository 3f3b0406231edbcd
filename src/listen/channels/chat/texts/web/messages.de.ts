import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Chat auf Websites',
  lead: 'Eine Zeile bringt den Chat auf jede Ihrer Websites. Was er dort sagt, kann in Ihren eigenen Worten stehen.',
  embed: {
    title: 'Auf eine Website bringen',
    sentence: 'Vor das Ende der Seite. Mehr braucht es nicht, und nichts bleibt im Browser, bevor jemand schreibt.',
    line: 'Zeile für die Website',
  },
  brand: 'Für',
  allWebsites: 'Alle Websites',
  words: {
    title: 'In Ihren eigenen Worten',
    sentence:
      'Immer in beiden Sprachen. Was Sie leer lassen, steht da wie in Grau gezeigt. Neue Worte sind auf den Websites nach spätestens fünf Minuten zu sehen.',
  },
  german: 'Deutsch',
  english: 'Englisch',
  text: {
    heading: { name: 'Überschrift', when: 'Oben im geöffneten Chat.' },
    greeting: { name: 'Begrüßung', when: 'Solange noch nichts geschrieben wurde.' },
    privacy: { name: 'Hinweis zum Datenschutz', when: 'Unter der Begrüßung.' },
    inputHint: { name: 'Im leeren Feld', when: 'Wo Kundinnen und Kunden schreiben.' },
    waiting: { name: 'Angekommen', when: 'Nach der ersten Nachricht, bis jemand sie annimmt.' },
    taken: { name: 'Jemand ist da', when: 'Sobald der Service das Gespräch angenommen hat.' },
    ended: { name: 'Beendet', when: 'Wenn das Gespräch vorbei ist.' },
  },
  bothLanguages: 'Bitte in beiden Sprachen oder in keiner.',
  save: 'Speichern',
  saved: 'Gespeichert. Auf den Websites ist es nach spätestens fünf Minuten zu sehen.',
};
