import type { Locale } from '#platform/i18n/locale.ts';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { Translation } from '#platform/i18n/translation.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What stands beside a thanks, wherever it is shown: names of channels and moods, whom it is for, and what it took. */
export function praiseWords(language: Locale): Translation<typeof en> {
  return messagesFor(language, { de, en });
}
