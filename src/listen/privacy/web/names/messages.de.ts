import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  privacy: 'Datenschutz',
  access: 'Zugriffsprotokoll',
  customers: 'Kundinnen und Kunden',
  ledger: 'Einwilligungsbuch',
  wordings: 'Fragen',
  agreement: 'Vereinbarung',
  mine: 'Wer mich gehört hat',
};
