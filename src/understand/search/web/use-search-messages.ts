import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What the search says, in the reader's language. */
export function useSearchMessages() {
  return useMessages({ en, de });
}
