import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  closed: {
    title: 'Die Tür ist zu',
    sentence: (host) => `Was hier gesprochen wird, bleibt zwischen ${host} und der Kundin oder dem Kunden. Geht die Tür auf, hören Sie von da an mit.`,
  },
  closedAgain: {
    title: 'Die Tür ist wieder zu',
    sentence: 'Sie hören ab jetzt nichts mehr. Ihre eigenen Notizen bleiben.',
  },
  asked: {
    title: 'Auf der anderen Seite wird gefragt',
    sentence: 'Dort steht jetzt die Frage, ob Sie mithören dürfen. Ein Nein hat keine Folgen, und es wird nicht zweimal gefragt.',
  },
};
