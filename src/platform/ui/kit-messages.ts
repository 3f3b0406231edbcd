import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from './locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What the components of this folder say by themselves, in the reader's language. */
export function useKitMessages(): Translation<typeof en> {
  return useMessages({ en, de });
}
