import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './role-names/messages.de.ts';
import { en } from './role-names/messages.en.ts';

/** What the roles are called in the reader's language. */
export function useRoleNames(): Translation<typeof en> {
  return useMessages({ en, de });
}
