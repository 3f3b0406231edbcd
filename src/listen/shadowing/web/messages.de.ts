import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  chairs: {
    page: 'Platz nehmen',
    title: 'Platz nehmen und zuhören',
    lead: 'Neben jedem Service-Platz bleibt ein Stuhl frei. Setzen Sie sich, hören Sie Kunden, die einverstanden sind, und schreiben Sie auf, was Sie gehört haben.',
  },
};
