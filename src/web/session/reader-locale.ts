import type { Locale } from '#platform/i18n/locale.ts';

/** The language the page is in just now, for code outside React; `LocaleProvider` writes it into `<html lang>`. */
export function readerLocale(): Locale {
  return document.documentElement.lang === 'en' ? 'en' : 'de';
}
