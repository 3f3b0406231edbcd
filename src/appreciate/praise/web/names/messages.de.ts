import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

export const de: Translation<typeof en> = { mine: 'Dank an mich' };
