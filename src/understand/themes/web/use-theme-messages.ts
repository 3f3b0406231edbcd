import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What is said around themes, in the reader's language. */
export function useThemeMessages() {
  return useMessages({ en, de });
}
