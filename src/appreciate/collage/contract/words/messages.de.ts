import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  themes: {
    collage: { label: 'Collage', detail: 'Frei, in vielen Größen' },
    heart: { label: 'Herz', detail: 'Alle Stimmen in einer Form' },
    mosaic: { label: 'Mosaik', detail: 'Dicht beieinander, gerade' },
    letters: { label: 'Buchstaben', detail: 'Die Stimmen schreiben einen Namen' },
  },
  letters: 'Buchstaben',
  lettersSentence: 'Kurz wirkt am besten. Leer heißt: der Name der Organisation.',
};
