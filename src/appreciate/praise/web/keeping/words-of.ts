import type { Locale } from '#platform/i18n/locale.ts';
import type { Stretch } from '../../contract/found-thanks.ts';

/** As far as a step looks for the next word, in UTF-16 code units. */
const reach = 400;

/** The first word that begins at an offset or later (Unicode UAX 29); nothing at the end. */
export function wordAfter(text: string, from: number, lang: Locale): Stretch | undefined {
  return wordsIn(text.slice(from, from + reach), from, lang)[0];
}

/** The last word that ends at an offset or earlier; nothing at the beginning. */
export function wordBefore(text: string, until: number, lang: Locale): Stretch | undefined {
  const from = Math.max(0, until - reach);
  return wordsIn(text.slice(from, until), from, lang).at(-1);
}

function wordsIn(part: string, offset: number, lang: Locale): Stretch[] {
  const found: Stretch[] = [];
  for (const { segment, index, isWordLike } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(part)) {
    if (isWordLike) found.push({ start: offset + index, end: offset + index + segment.length });
  }
  return found;
}
