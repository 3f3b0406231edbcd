import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

/** Everything the customer's page says, in one language. */
export type PageWords = Translation<typeof en>;
