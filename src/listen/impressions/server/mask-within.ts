import { guessLanguage } from '#platform/text/guess-language.ts';
import { maskStretch } from '#platform/text/mask-stretch.ts';
import type { Stretch } from './words-in-turn.ts';

/** A stretch of a turn as an impression may quote it. `language` decides where the words themselves do not. */
export function maskWithin(turn: string, stretch: Stretch, language: 'de' | 'en'): ReturnType<typeof maskStretch> {
  return maskStretch(turn, stretch, { lang: guessLanguage(turn) ?? language });
}
