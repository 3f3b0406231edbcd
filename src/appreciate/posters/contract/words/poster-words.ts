import { de } from './messages.de.ts';
import { en } from './messages.en.ts';

/** What a poster says itself, in its language. */
export function posterWords(language: 'de' | 'en') {
  return language === 'de' ? de : en;
}
