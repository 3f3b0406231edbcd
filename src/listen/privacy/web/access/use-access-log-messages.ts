import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

export type AccessLogMessages = Translation<typeof en>;

/** The words of the access log in the reader's language. */
export function useAccessLogMessages(): AccessLogMessages {
  return useMessages({ en, de });
}
