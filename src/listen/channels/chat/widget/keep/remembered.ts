/** Under what name the customer's choice of language is kept. */
export const languageName = 'language';

/** Prefix of everything the widget keeps in a browser's store: one customer per server and brand. */
export function storeName(server: string, brand: string | undefined): string {
  return `ohrensessel:${server.replace(/^https?:\/\//, '')}:${brand ?? ''}:`;
}

/** Whether this browser holds anything of a conversation. Looks, and writes nothing. */
export function isRemembered(store: string): boolean | undefined {
  return look((kept) => Object.keys(kept).some((key) => key.startsWith(store)));
}

/** The language the customer chose, once they had written. */
export function rememberedLanguage(store: string): string | null | undefined {
  return look((kept) => kept.getItem(store + languageName));
}

function look<T>(at: (store: Storage) => T): T | undefined {
  try {
    return at(localStorage);
  } catch {
    return undefined;
  }
}
