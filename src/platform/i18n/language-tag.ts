import type { Locale } from './locale.ts';

const tags = { de: 'de-DE', en: 'en-GB' } as const satisfies Record<Locale, string>;

/** The BCP 47 tag whose habits we write dates and numbers in: Germany's German, Britain's English. */
export function languageTag(locale: Locale): (typeof tags)[Locale] {
  return tags[locale];
}
