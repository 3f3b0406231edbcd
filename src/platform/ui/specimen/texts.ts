import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '../locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** The samples' words in the reader's language. */
export function useTexts(): Translation<typeof en> {
  return useMessages({ en, de });
}
