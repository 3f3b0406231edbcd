import type { Locale } from './locale.ts';
import type { Translation } from './translation.ts';

/** A feature's messages in every language, as its two message files export them. */
export type Catalogue<T> = { readonly en: T; readonly de: Translation<T> };

/** The messages of one language, for code without React: mails, the widget, the server's own pages. */
export function messagesFor<T>(locale: Locale, catalogue: Catalogue<T>): Translation<T> {
  // The English object satisfies its own translation type; a generic mapped type hides that from the compiler.
  return catalogue[locale] as Translation<T>;
}
