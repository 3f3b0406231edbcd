import type { Language } from '../guess-language.ts';
import { NEVER_NAMES } from './never-names.ts';
import {
  firstNameClass,
  isGermanWord,
  isPlaceOrBrand,
  isShapedLikeSurname,
  isSpokenGerman,
  surnameClass,
} from './name-lexicon.ts';
import { parts } from './name-words.ts';
import type { NameWord } from './name-words.ts';
import { wordList } from './word-list.ts';

const NO_GENITIVES = wordList('worms reims panzers marschalls baumeisters knappes weilers angers bells dolls bucks weekends');
const VERB_ENDING = /(?:ing|ed)$/u;

/** A first name or a surname of the lists, hyphenated ones by their parts. */
export function isKnownName(word: NameWord, language: Language): boolean {
  const isListed = parts(word).every((part) => firstNameClass(part, language) || surnameClass(part));
  return isListed || isGenitive(word, language);
}

/** The German genitive of a first name: `Sabines`. */
export function isGenitive(word: NameWord, language: Language): boolean {
  if (language !== 'de' || !word.capital || !word.folded.endsWith('s')) return false;
  return firstNameClass(word.folded.slice(0, -1), language) === 'name' && !isGermanWord(word.folded);
}

/** The German genitive of a surname: `Müllers`. */
export function isSurnameInGenitive(word: NameWord): boolean {
  if (!word.capital || !/[^sxzß]s$/u.test(word.text) || surnameClass(word.folded) !== undefined) return false;
  if (NO_GENITIVES.has(word.folded)) return false;
  return surnameClass(word.folded.slice(0, -1)) === 'name' && !isSpokenGerman(word.folded);
}

/** A name that is masked wherever it stands. */
export function isUnmistakable(word: NameWord, language: Language): boolean {
  const part = parts(word)[0] ?? '';
  const isSurname = surnameClass(part) === 'name' || isShapedLikeSurname(part);
  return firstNameClass(part, language) === 'name' || (language === 'de' && isSurname);
}

/** No word of a German text at all: `Tschirner`. */
export function isForeign(word: NameWord, language: Language): boolean {
  if (language !== 'de' || word.text.length < 4) return false;
  return isNameShaped(word, language) && !isGermanWord(parts(word).at(-1) ?? '');
}

/** Written as a name is written, and no word that never is one. */
export function isNameShaped(word: NameWord, language: Language): boolean {
  const shaped = word.text.length > 1 && /^\p{L}[\p{L}\p{M}'’‘ʼ\-‐‑]*$/u.test(word.text);
  return shaped && !isNeverName(word, language) && !/(?:team|service)$/u.test(word.folded);
}

/** In English nearly every word with a capital is a name, a place or a brand; in German it is most often a noun. */
export function isCommon(word: NameWord, language: Language): boolean {
  if (isPlaceOrBrand(word.folded)) return true;
  if (language === 'en') return !word.capital && VERB_ENDING.test(word.folded);
  return isGermanWord(parts(word).at(-1) ?? '') || isGermanWord(word.folded);
}

/** "Will" with a capital inside an English sentence is a man. */
function isNeverName(word: NameWord, language: Language): boolean {
  if (!NEVER_NAMES.has(word.folded)) return false;
  const isMan = language === 'en' && word.capital && !word.sentenceStart && word.folded.length > 3;
  return !(isMan && firstNameClass(word.folded, language));
}
