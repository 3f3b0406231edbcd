import { z } from 'zod';
import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { Locale } from '#platform/i18n/locale.ts';
import { de } from './reasons/messages.de.ts';
import { en } from './reasons/messages.en.ts';

/** Names of reasons, as far as they stand for themselves. */
export type Reason = Exclude<keyof typeof en, 'whole' | 'field'>;

/** Why a line was refused: the field, the name of a reason, and the value its sentence speaks of. */
export interface Refusal {
  /** Dotted path, or `the whole`. */
  field: string;
  reason: Reason;
  about: string;
}

/** A refused line as the API lists it. */
export const RefusedLine = z.object({
  line: z.int().describe('number of the line, from 1; 1 for a file that is one document'),
  field: z.string(),
  reason: z.string().describe('stable name'),
  message: z.string().describe('the same in words'),
});

/** A refusal as people read it, such as `turns.0.text: must not be empty`. */
export function sayRefusal(locale: Locale, { field, reason, about }: Refusal): string {
  const words = messagesFor(locale, { en, de });
  const sentence = words[reason] as string | ((about: string) => string);
  return words.field(field === en.whole ? words.whole : field, typeof sentence === 'string' ? sentence : sentence(about));
}
