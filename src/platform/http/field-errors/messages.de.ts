import { plural } from '../../i18n/plural.ts';
import type { Translation } from '../../i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  missing: 'fehlt noch',
  types: {
    string: 'muss Text sein',
    number: 'muss eine Zahl sein',
    int: 'muss eine ganze Zahl sein',
    boolean: 'muss ja oder nein sein',
    array: 'muss eine Liste sein',
    object: 'muss ein Objekt sein',
    other: 'ist von anderer Art als erwartet',
  },
  empty: 'darf nicht leer sein',
  characters: {
    atLeast: (n) => plural('de', n, { one: 'braucht mindestens ein Zeichen', other: `braucht mindestens ${n} Zeichen` }),
    atMost: (n) => plural('de', n, { one: 'darf nur ein Zeichen haben', other: `darf höchstens ${n} Zeichen haben` }),
  },
  entries: {
    atLeast: (n) => plural('de', n, { one: 'braucht mindestens einen Eintrag', other: `braucht mindestens ${n} Einträge` }),
    atMost: (n) => plural('de', n, { one: 'darf nur einen Eintrag haben', other: `darf höchstens ${n} Einträge haben` }),
  },
  numbers: {
    atLeast: (limit) => `muss mindestens ${limit} sein`,
    atMost: (limit) => `darf höchstens ${limit} sein`,
    above: (limit) => `muss mehr als ${limit} sein`,
    below: (limit) => `muss weniger als ${limit} sein`,
  },
  formats: {
    email: 'muss eine Mailadresse sein, etwa name@example.org',
    url: 'muss eine Adresse sein, etwa https://example.org',
    uuid: 'muss eine Kennung sein',
    date: 'muss ein Tag sein, etwa 2026-03-01',
    datetime: 'muss ein Zeitpunkt sein, etwa 2026-03-01T09:30:00Z',
    other: 'ist anders geschrieben als erwartet',
  },
  choice: (choices) => `muss eines davon sein: ${choices}`,
  unknown: 'ist hier nicht bekannt',
  other: 'passt hier nicht',
};
