import type { Locale } from '#platform/i18n/locale.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import type { WidgetText } from '../../texts/contract/widget-text.ts';
import type { en } from './messages.en.ts';

/** The way to a call: its name, and its address on the server. The server sends both where one can call. */
type WayToCall = 'call' | 'callAt';

/** Everything the panel says, in one language. */
export type Words = Translation<typeof en> & { texts: Partial<Record<WayToCall, string>> };

/** Texts in the organisation's own words, as the server hands them out. */
export type Rewording = Partial<Record<WidgetText | WayToCall, Record<Locale, string>>>;

/** The panel's words with the organisation's own in place of ours where it has any. */
export function reword(words: Words, locale: Locale, rewording: Rewording): Words {
  const own = Object.entries(rewording).map(([name, text]) => [name, text[locale]]);
  return { ...words, texts: { ...words.texts, ...Object.fromEntries(own) } };
}
