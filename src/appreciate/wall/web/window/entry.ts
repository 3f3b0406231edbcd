import { locales, type Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import { de } from '../words/messages.de.ts';
import { en } from '../words/messages.en.ts';
import { showWall } from './show-wall.ts';

/** `/screen` is English, `/bildschirm` German; a frame says in its address, or the browser does. */
function language(): Locale {
  const asked = new URLSearchParams(location.search).get('lang') ?? (location.pathname === '/screen' ? 'en' : location.pathname === '/bildschirm' ? 'de' : navigator.language.slice(0, 2));
  return locales.find((locale) => locale === asked) ?? 'de';
}

const locale = language();
const t = messagesFor(locale, { de, en });
document.documentElement.lang = locale;
document.title = t.title;
for (const heading of document.querySelectorAll('h1')) heading.textContent = t.title;
const theme = new URLSearchParams(location.search).get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;

// Another key in the same window changes nothing but what stands behind the #, for which a browser loads nothing.
addEventListener('hashchange', () => location.reload());

const place = document.querySelector<HTMLElement>('#wall');
// The key stands behind the #: no server and no log ever sees it.
if (place) void showWall(place, { locale, words: t, key: location.hash.slice(1), embed: /^\/embed\/wall\/([^/]*)/.exec(location.pathname)?.[1] });
