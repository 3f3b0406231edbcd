import type { ValidationResult } from 'react-aria-components/FieldError';
import type { Translation } from '#platform/i18n/translation.ts';
import type { en } from './messages.en.ts';

/**
 * What is wrong with a field of the given input type, in the reader's language; the browser would say it in its own.
 * Texts that come from us (the server's answer, a `validate` function) stand as they are.
 */
export function invalidMessage(
  t: Translation<typeof en>['invalid'],
  { validationDetails: found, validationErrors: texts }: ValidationResult,
  type: string | undefined,
): string {
  if (found.customError && texts.length > 0) return texts.join(' ');
  if (found.valueMissing) return t.missing;
  if (found.typeMismatch && type === 'email') return t.email;
  if (found.typeMismatch && type === 'url') return t.address;
  if (found.tooShort) return t.short;
  if (found.tooLong) return t.long;
  if (found.rangeUnderflow) return t.low;
  if (found.rangeOverflow) return t.high;
  return t.other;
}
