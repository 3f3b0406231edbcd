import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  whole: 'Ganze Mail ansehen',
  title: 'Die ganze Mail',
  hint: 'Das sehen nur Sie, solange Sie das Gespräch führen. Nichts darin wird ausgeführt, nichts von anderswo geladen.',
  frame: 'Die Mail, wie sie ankam',
  list: 'Dateien',
  save: (name) => `${name} speichern`,
  refused: { type: 'nicht aufbewahrt: wird beim Öffnen ausgeführt', size: 'nicht aufbewahrt: zu groß', elsewhere: 'nicht hier' },
};
