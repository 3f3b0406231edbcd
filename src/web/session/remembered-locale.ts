import { chooseLocale } from '#platform/i18n/choose-locale.ts';
import { locales, type Locale } from '#platform/i18n/locale.ts';

const key = 'locale';

/** The language somebody chose in this browser, if they did. */
export function rememberedLocale(): Locale | undefined {
  try {
    const remembered = localStorage.getItem(key);
    return locales.find((locale) => locale === remembered);
  } catch {
    return undefined;
  }
}

/** Keeps the choice for the next visit; without storage it lasts as long as the page. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage is forbidden or full.
  }
}

/** The language to begin with: the choice in this browser, else what the browser asks for. */
export function firstLocale(): Locale {
  return rememberedLocale() ?? chooseLocale(navigator.languages);
}
