import type { Language } from '../guess-language.ts';
import { FIRM_ENDINGS, PARTICLES } from './name-cues.ts';
import { firstNameClass, isFirstNameInAnyCase, isGermanWord, isPlaceOrBrand, isSpokenGerman, surnameClass } from './name-lexicon.ts';
import { NEVER_NAMES } from './never-names.ts';
import { isInitial, parts } from './name-words.ts';
import type { NameWord } from './name-words.ts';

const LONGEST_NAME = 5;
const VERB_ENDING = /(?:ing|ed)$/u;

/**
 * How much the place before a name says: `certain` takes a word no list knows ("my name is …"), `capital` takes one if it is
 * written like a name and is no everyday word, `known` takes only names from the lists.
 */
export type Trust = 'certain' | 'capital' | 'known';

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
    const noble = particlesFrom(words, end);
    const last = words[end + noble];
    const isMiddleInitial = last !== undefined && isInitial(last) && last.next === '.';
    if (!last || !(isMiddleInitial || mayContinue(last, before, trust, language))) break;
    end += noble + 1;
  }
  return end;
}

/** An initial or a small particle. After an initial only an unmistakable name counts, for `A.` may also end a sentence. */
function isBeforeName(words: readonly NameWord[], i: number, language: Language): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next || !isJoined(next, word)) return false;
  if (isInitial(word)) return isInitial(next) || (next.capital && isUnmistakable(next, language));
  return isParticle(word, next) && (next.capital || (isParticle(next, words[i + 2]) && words[i + 2]?.capital === true));
}

/** A name that is masked wherever it stands. */
function isUnmistakable(word: NameWord, language: Language): boolean {
  const part = parts(word)[0] ?? '';
  return firstNameClass(part, language) === 'name' || (language === 'de' && surnameClass(part) === 'name');
}

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

function mayBegin(word: NameWord, trust: Trust, language: Language): boolean {
  if (!isNameShaped(word, language)) return false;
  if (isKnownName(word, language) && (trust === 'certain' || !isPlaceOrBrand(word.folded))) {
    return word.capital || trust === 'certain' || isFirstNameInAnyCase(word.folded, language);
  }
  if (trust === 'known') return false;
  if (!word.capital) return trust === 'certain' && !isCommon(word, language);
  return trust === 'certain' || !isCommon(word, language);
}

function mayContinue(word: NameWord, before: NameWord, trust: Trust, language: Language): boolean {
  if (!isNameShaped(word, language)) return false;
  if (word.capital) {
    const known = isKnownName(word, language) || surnameClass(word.folded) !== undefined;
    const isNoun = language === 'de' ? isSpokenGerman(parts(word).at(-1) ?? '') : isCommon(word, language);
    return !FIRM_ENDINGS.has(word.folded) && (known || !isNoun);
  }
  if (before.capital) return false;
  return surnameClass(word.folded) !== undefined || (trust === 'certain' && !isCommon(word, language));
}

function isNameShaped(word: NameWord, language: Language): boolean {
  const shaped = word.text.length > 1 && /^\p{L}[\p{L}\p{M}'’‘ʼ\-‐‑]*$/u.test(word.text);
  return shaped && !isNeverName(word, language) && !/(?:team|service)$/u.test(word.folded);
}

/** "Will" with a capital inside an English sentence is a man. */
function isNeverName(word: NameWord, language: Language): boolean {
  if (!NEVER_NAMES.has(word.folded)) return false;
  const isMan = language === 'en' && word.capital && !word.sentenceStart && word.folded.length > 3;
  return !(isMan && firstNameClass(word.folded, language));
}

/** In English nearly every word with a capital is a name, a place or a brand; in German it is most often a noun. */
function isCommon(word: NameWord, language: Language): boolean {
  if (isPlaceOrBrand(word.folded)) return true;
  if (language === 'en') return !word.capital && VERB_ENDING.test(word.folded);
  return isGermanWord(parts(word).at(-1) ?? '') || isGermanWord(word.folded);
}

/** A first name or a surname of the lists, hyphenated ones by their parts. */
export function isKnownName(word: NameWord, language: Language): boolean {
  return parts(word).every((part) => firstNameClass(part, language) || surnameClass(part)) || isGenitive(word, language);
}

/** The German genitive of a first name: `Sabines`. */
export function isGenitive(word: NameWord, language: Language): boolean {
  const stem = word.folded.slice(0, -1);
  return language === 'de' && word.capital && word.folded.endsWith('s') && firstNameClass(stem, language) === 'name' && !isGermanWord(word.folded);
}
