import type { Locale } from '#platform/i18n/locale.ts';
import { languageTag } from '#platform/i18n/language-tag.ts';
import type { CreditWords } from '../hanging/voice-of.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What stands beside voices, in one language. */
export function creditWords(locale: Locale): CreditWords {
  const t = locale === 'de' ? de : en;
  const month = new Intl.DateTimeFormat(languageTag(locale), { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    channels: t.channels,
    simulated: t.simulated,
    month: (day) => month.format(new Date(day)),
    took: (clicks, minutes) => {
      const parts = [clicks === undefined ? [] : t.clicks(clicks), minutes === undefined ? [] : t.minutes(minutes)].flat();
      return parts.length === 2 ? t.and(parts[0] ?? '', parts[1] ?? '') : (parts[0] ?? '');
    },
  };
}
