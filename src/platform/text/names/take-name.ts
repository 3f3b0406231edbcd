import type { Language } from '../guess-language.ts';
import { FIRM_ENDINGS, PARTICLES } from './name-cues.ts';
import {
  isFirstNameInAnyCase,
  isGermanCompound,
  isPlaceOrBrand,
  isSpokenGerman,
  surnameClass,
} from './name-lexicon.ts';
import { isInitial, parts } from './name-words.ts';
import type { NameWord } from './name-words.ts';
import { isCommon, isForeign, isGenitive, isKnownName, isNameShaped, isUnmistakable } from './name-worth.ts';

const LONGEST_NAME = 5;

/**
 * How much the place before a name says: `certain` takes a word no list knows ("my name is …"), `capital` takes one
 * if it is written like a name and is no everyday word, `signed` the same where only words that are spoken in everyday German are none, `known`
 * takes only names from the lists.
 */
export type Trust = 'certain' | 'signed' | 'capital' | 'known';

/** Where the name that begins at word `i` ends (exclusive); `i` itself if none begins there. */
export function endOfName(words: readonly NameWord[], i: number, trust: Trust, language: Language): number {
  let head = i;
  while (head < i + 2 && isBeforeName(words, head, language)) head++;
  const first = words[head];
  if (!first || !mayBegin(first, trust, language)) return i;
  let end = head + 1;
  while (end < i + LONGEST_NAME) {
    const next = words[end];
    const before = words[end - 1];
    if (!next || !before || !isJoined(next, before)) break;
    const last = isInitial(next) ? end + 1 : end + particlesFrom(words, end);
    const goesOn = isInitial(next)
      ? isAfterInitial(words[last], next, language)
      : mayContinue(words, last, before, trust, language);
    if (!goesOn) break;
    end = last + 1;
  }
  return end;
}

/**
 * An initial or a small particle. After an initial only what is hardly anything but a name counts: `A.` may end a
 * sentence.
 */
function isBeforeName(words: readonly NameWord[], i: number, language: Language): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next || !isJoined(next, word)) return false;
  const isSurely = next.capital && (isUnmistakable(next, language) || isForeign(next, language));
  if (isInitial(word)) return isInitial(next) || isSurely;
  if (word.folded === 'vom' || word.folded === 'zum' || word.folded === 'zur') return next.capital && isKnownName(next, language);
  return isParticle(word, next) && (next.capital || (isParticle(next, words[i + 2]) && words[i + 2]?.capital === true));
}

/**
 * The surname in `John F. Kennedy`; an initial with nothing behind it stays, for it may be the letter of somebody
 * masked.
 */
function isAfterInitial(word: NameWord | undefined, initial: NameWord, language: Language): boolean {
  return word !== undefined && word.capital && isJoined(word, initial) && isUnmistakable(word, language);
}

/** How many particles (`von der`) stand here before a word with a capital. */
function particlesFrom(words: readonly NameWord[], i: number): number {
  let count = 0;
  while (count < 2 && isParticle(words[i + count], words[i + count + 1])) count++;
  return words[i + count]?.capital ? count : 0;
}

function isParticle(word: NameWord | undefined, next: NameWord | undefined): boolean {
  return word !== undefined && next !== undefined && !word.capital && PARTICLES.has(word.folded) && next.gap === ' ';
}

/** Only spaces within one line, or the full stop of an initial, stand between the words of a name. */
function isJoined(next: NameWord, before: NameWord): boolean {
  return isInitial(before) ? /^\.?[ \u00a0]?$/u.test(next.gap) : /^[ \u00a0]{1,2}$/u.test(next.gap);
}

/** Whether a name may begin with this word where the place before it says that much. */
function mayBegin(word: NameWord, trust: Trust, language: Language): boolean {
  if (!isNameShaped(word, language)) return false;
  if (isKnownName(word, language) && (trust === 'certain' || !isPlaceOrBrand(word.folded))) {
    return word.capital || trust === 'certain' || isFirstNameInAnyCase(word.folded, language);
  }
  if (trust === 'known') return false;
  if (trust === 'signed' && language === 'de') return word.capital && !isEverydayGerman(word);
  if (!word.capital) return trust === 'certain' && !isCommon(word, language);
  return trust === 'certain' || !isCommon(word, language);
}

/** Spoken every day, a compound of what is, or a place. */
function isEverydayGerman(word: NameWord): boolean {
  const noun = parts(word).at(-1) ?? '';
  return isSpokenGerman(noun) || isGermanCompound(noun) || isPlaceOrBrand(word.folded);
}

/** Whether word `i` belongs to the name that the words before it begin. */
function mayContinue(
  words: readonly NameWord[],
  i: number,
  before: NameWord,
  trust: Trust,
  language: Language,
): boolean {
  const word = words[i];
  if (!word || !isNameShaped(word, language) || FIRM_ENDINGS.has(word.folded)) return false;
  if (word.capital) {
    const known = isKnownName(word, language) || surnameClass(word.folded) !== undefined;
    return known || isSubject(words, i, language) || !(language === 'de' ? isNounBesideName(word, words[i + 1]) : isCommon(word, language));
  }
  if (before.capital) return false;
  return surnameClass(word.folded) !== undefined || (trust === 'certain' && !isCommon(word, language));
}

/** `Klara Himmel schwebt`: German wants the verb second, so a noun right behind the first word belongs to the name. */
function isSubject(words: readonly NameWord[], i: number, language: Language): boolean {
  const next = words[i + 1];
  const before = words[i - 1];
  if (!before || isGenitive(before, language)) return false;
  return language === 'de' && before.sentenceStart && next !== undefined && !next.capital && next.gap === ' ' && next.text.length > 2;
}

/** `Thomas Kaffeemaschine kaufte` hardly ends in a surname, `Bernhard Kaltwasser, Goslar` does. */
function isNounBesideName(word: NameWord, after: NameWord | undefined): boolean {
  const noun = parts(word).at(-1) ?? '';
  const isLast = after === undefined || /[,.;:!?)\n]/u.test(after.gap);
  return isSpokenGerman(noun) || (!isLast && isGermanCompound(noun));
}
