import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from '#web/messages.de.ts';
import { en } from '#web/messages.en.ts';

/** The shell's own messages in the reader's language. */
export function useShellMessages(): Translation<typeof en> {
  return useMessages({ en, de });
}
