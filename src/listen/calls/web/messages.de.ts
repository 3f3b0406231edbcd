import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Ton des Anrufs',
  standing: {
    preparing: 'Wird vorbereitet …',
    locked: 'Ihr Browser spielt Ton erst, wenn Sie ihn einschalten.',
    broken: 'Dieser Browser kann den Anruf nicht wiedergeben.',
    connecting: 'Wird verbunden …',
    flows: 'Sie hören mit',
    held: 'Die Telefonanlage hält den Ton gerade zurück, zum Beispiel solange eine Kartennummer genannt wird.',
    away: 'Gerade kommt kein Ton an.',
  },
  unlock: 'Ton einschalten',
  weak: 'Verbindung schwach',
  weakDetail: 'Einzelnes kann fehlen. Oft hilft ein Kabel.',
  customer: 'Kundin oder Kunde',
  left: 'links',
  right: 'rechts',
  apart: 'Beide Seiten getrennt hören',
  volume: 'Lautstärke',
  mute: 'Stummschalten',
  unmute: 'Ton wieder an',
};
