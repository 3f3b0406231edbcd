import { customerPage } from './customer-page.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';
import { receiveKey } from './receive-key.ts';

const locale = location.pathname.endsWith('my-conversations') ? 'en' : 'de';
document.documentElement.lang = locale;
document.title = (locale === 'de' ? de : en).title;

const place = document.querySelector<HTMLElement>('#page');
if (place) void customerPage(place, locale, receiveKey());
