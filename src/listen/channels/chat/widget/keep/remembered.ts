import { locales, type Locale } from '#platform/i18n/locale.ts';

/** The place one keeps things for: one customer per server and brand. */
export interface Place {
  server: string;
  brand: string | undefined;
}

/** Under what name the customer's choice of language is kept. */
export const languageName = 'language';

/** Prefix of everything the widget keeps in a browser's store. */
export function storeName({ server, brand }: Place): string {
  return `ohrensessel:${server.replace(/^https?:\/\//, '')}:${brand ?? ''}:`;
}

/** Whether this browser holds anything of a conversation. Looks, and writes nothing. */
export function isRemembered(place: Place): boolean {
  return look((store) => Object.keys(store).some((key) => key.startsWith(storeName(place)))) ?? false;
}

/** The language the customer chose, once they had written. */
export function rememberedLocale(place: Place): Locale | undefined {
  const kept = look((store) => store.getItem(storeName(place) + languageName));
  return locales.find((locale) => locale === kept);
}

function look<T>(at: (store: Storage) => T): T | undefined {
  try {
    return at(localStorage);
  } catch {
    return undefined;
  }
}
