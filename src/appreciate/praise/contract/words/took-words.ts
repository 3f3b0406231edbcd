import { messagesFor } from '#platform/i18n/messages-for.ts';
import type { Took } from '../hung-praise.ts';
import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What it took to help, in words: the distance between effort and effect. Undefined where nobody noted it. */
export function tookWords({ clicks, minutes }: Took, language: 'de' | 'en'): string | undefined {
  const t = messagesFor(language, { de, en });
  const parts = [clicks !== undefined && t.clicks(clicks), minutes !== undefined && t.minutes(minutes)].filter((part) => part !== false);
  const [first, second] = parts;
  if (first === undefined) return undefined;
  return t.took(second === undefined ? first : t.both(first, second));
}
