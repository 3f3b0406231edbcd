import { plural } from '#platform/i18n/plural.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  thanks: 'Danke',
  voices: (n) => plural('de', n, { one: 'Eine Stimme', other: `${n} Stimmen` }),
  invented: 'erfundene Stimmen einer Vorführung',
  between: (first, last) => (first === last ? first : `${first} – ${last}`),
  said: (text) => `„${text}“`,
  themes: {
    collage: 'als Sprechblasen, Karten und Zeilen in vielen Größen',
    heart: 'in Form eines Herzens',
    mosaic: 'dicht aneinander wie ein Mosaik',
    letters: (name) => `in den Buchstaben von „${name}“`,
  },
  described: (title, count, shape, moods) => `Plakat „${title}“: ${count} aus der Kundschaft, gesetzt ${shape}. Sie klingen ${moods}.`,
  moodCount: (mood, n) => `${mood} (${n})`,
  by: (organisation) => `Gesammelt von ${organisation}`,
};
