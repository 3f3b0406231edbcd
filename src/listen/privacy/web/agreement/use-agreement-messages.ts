import type { Translation } from '#platform/i18n/translation.ts';
import { useMessages } from '#platform/ui/locale.tsx';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

export type AgreementMessages = Translation<typeof en>;

/** The words of the page about the agreement in the reader's language. */
export function useAgreementMessages(): AgreementMessages {
  return useMessages({ en, de });
}
