import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** The words of the pages about posters in the reader's language. */
export function usePosterMessages(): Translation<typeof en> {
  return useMessages({ en, de });
}
