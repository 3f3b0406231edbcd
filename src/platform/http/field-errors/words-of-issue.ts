import type { Locale } from '../../i18n/locale.ts';
import { messagesFor } from '../../i18n/messages-for.ts';
import { germanSentence } from '../../contract/field-sentence.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What Zod says about a value, as far as words need it; other validators say the message only. */
interface Issue {
  readonly message: string;
  readonly code?: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly values?: readonly unknown[];
}

/** Zod's own sentences begin like this; any other was written for the field it is about. */
const itsOwn = /^(Invalid |Too (small|big)|Unrecognized key)/;

/** What is wrong with a field, in one language: the sentence its schema brings along, else one made of the kind of issue. */
export function wordsOfIssue(issue: Issue, language: Locale): string {
  const { message } = issue;
  if (!itsOwn.test(message)) return (language === 'de' && germanSentence(message)) || message;
  const t = messagesFor(language, { en, de });
  switch (issue.code) {
    case 'invalid_type':
      return message.endsWith('received undefined') ? t.missing : (named(t.types, issue.expected) ?? t.types.other);
    case 'too_small':
    case 'too_big':
      return measured(issue, language);
    case 'invalid_format':
      return named(t.formats, issue.format) ?? t.formats.other;
    case 'invalid_value':
      return t.choice((issue.values ?? []).join(', '));
    case 'unrecognized_keys':
      return t.unknown;
    default:
      return t.other;
  }
}

function measured({ origin, minimum, maximum, inclusive = true }: Issue, language: Locale): string {
  const t = messagesFor(language, { en, de });
  const counted = origin === 'string' ? t.characters : origin === 'array' || origin === 'set' ? t.entries : undefined;
  if (counted && Number(minimum) === 1) return t.empty;
  if (counted) return minimum === undefined ? counted.atMost(Number(maximum)) : counted.atLeast(Number(minimum));
  if (minimum === undefined) return inclusive ? t.numbers.atMost(String(maximum)) : t.numbers.below(String(maximum));
  return inclusive ? t.numbers.atLeast(String(minimum)) : t.numbers.above(String(minimum));
}

function named(words: Readonly<Record<string, string>>, name = ''): string | undefined {
  return Object.hasOwn(words, name) ? words[name] : undefined;
}
