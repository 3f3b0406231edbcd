import { receiveKey } from '#listen/channels/chat/web/receive-key.ts';
import { callWindow } from './call-window.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

const locale = location.pathname.endsWith('call') ? 'en' : 'de';
document.documentElement.lang = locale;
document.title = (locale === 'de' ? de : en).title;

const place = document.querySelector<HTMLElement>('#window');
if (place) callWindow(place, locale, receiveKey());
