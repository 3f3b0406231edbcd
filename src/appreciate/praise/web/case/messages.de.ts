import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  read: 'Zum Gespräch',
  fold: 'Gespräch wieder weglegen',
  collection: 'Zu meiner Sammlung',
  title: 'Das Gespräch zu diesem Dank',
  here: 'Hier wurde gedankt',
  why: {
    'no-moment': 'Das wurde ausgesprochen. Geschrieben steht davon nichts.',
    deleted: 'Das Gespräch ist gelöscht.',
    'not-yours': 'Nachlesen kann das Gespräch nur, wer dabei war.',
    'not-agreed': 'Dem Zitieren wurde nicht zugestimmt. Zum Nachlesen braucht es das.',
    'door-closed': 'Die Tür dieses Gesprächs ist zu. Nachlesen lässt sich nichts.',
  },
};
