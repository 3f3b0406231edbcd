import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Dankeswand',
  simulated: 'Simuliert',
  empty: 'Hier hängt bald der erste Dank',
  emptySentence: 'Sobald sich eine Kundin oder ein Kunde bedankt und andere es lesen dürfen.',
  away: 'Keine Verbindung. Was Sie sehen, kann sich geändert haben.',
  trouble: 'Die Wand lässt sich gerade nicht lesen. Sie versucht es von selbst wieder.',
  failed: 'Die Wand lässt sich gerade nicht zeichnen. Laden Sie die Seite neu.',
  ended: 'Diese Wand wird hier nicht mehr gezeigt.',
  noKey: 'In dieser Adresse fehlt der Schlüssel. Öffnen Sie den Link genau so, wie Sie ihn bekommen haben.',
  tooOld: 'Dieser Browser kann die Wand nicht zeichnen, ein aktueller schon.',
  nearer: 'Näher heran',
  back: 'Zurücktreten',
  all: 'Alles sehen',
};
