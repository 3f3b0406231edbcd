import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

/** Everything the caller's window says, in one language. */
export type WindowWords = Translation<typeof en>;
