import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  label: 'Fragen Sie uns',
  open: 'Chat öffnen',
  failed: 'Der Chat lässt sich gerade nicht laden. Bitte versuchen Sie es gleich noch einmal.',
};
