import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** The words of these pages in the reader's language. */
export const useLetterMessages = () => useMessages({ en, de });
