import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = {
  title: 'Anrufe',
  sentence:
    'Aus dem Menü des Chats können Kundinnen und Kunden anrufen: Ihr Mikrofon erreicht über diesen Server den Browser des Service, ganz ohne Telefonanlage. Angerufen werden kann, solange mindestens ein Telefon im Service eingeschaltet ist.',
  offer: 'Auf diesen Websites Anrufe anbieten',
  follows: 'Richtet sich nach allen Websites.',
  follow: 'Wie auf allen Websites',
  address: 'Adresse des Anrufs, für einen eigenen Link',
};
