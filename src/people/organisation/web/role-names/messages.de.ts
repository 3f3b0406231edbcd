import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  guest: { name: 'Gast', does: 'Setzt sich neben jemanden im Service, hört zu und schreibt auf, was zu hören war.' },
  agent: { name: 'Service', does: 'Antwortet Kundinnen und Kunden und bietet den freien Platz an.' },
  lead: { name: 'Teamleitung', does: 'Plant die Plätze eines Teams. Gespräche sieht man in dieser Rolle nicht.' },
  steward: { name: 'Programmleitung', does: 'Leitet das Zuhörprogramm und ordnet, was gehört wurde.' },
  owner: { name: 'Bereichsverantwortung', does: 'Sieht, welche Probleme im eigenen Bereich beginnen.' },
  council: { name: 'Betriebsrat', does: 'Prüft, dass niemand heimlich belauscht oder bewertet wird.' },
  dpo: { name: 'Datenschutz', does: 'Weist nach, wer was gehört hat, und bestimmt, wie lange es bleibt.' },
  admin: { name: 'Administration', does: 'Verwaltet Personen, Zugänge und Einstellungen. Inhalte sieht man in dieser Rolle nicht.' },
};
