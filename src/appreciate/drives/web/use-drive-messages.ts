import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** The words of drives in the reader's language. */
export function useDriveMessages(): Translation<typeof en> {
  return useMessages({ en, de });
}
