import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  lead: 'Was davor und danach gesagt wurde. Es verlässt den Bildschirm, sobald Sie es schließen.',
  customer: 'Kundschaft',
  agent: 'Service',
};
