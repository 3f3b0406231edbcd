import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** The words of the desk in the reader's language. */
export function useDeskMessages(): Translation<typeof en> {
  return useMessages({ en, de });
}
