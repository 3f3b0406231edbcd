import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** The words of talks in person, in the reader's language. */
export function useOnSiteMessages() {
  return useMessages({ en, de });
}
