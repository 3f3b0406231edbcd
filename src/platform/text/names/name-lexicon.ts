import { pattern } from '../pattern.ts';
import { dictionary } from '@zxcvbn-ts/language-de';
import englishNames from 'gender-detection-from-name/names/en.js';
import germanNames from 'gender-detection-from-name/names/de.js';
import turkishNames from 'gender-detection-from-name/names/tr.js';
import { fold } from '../fold.ts';
import type { Language } from '../guess-language.ts';
import { householdNouns } from './household-nouns.ts';
import { moreFirstNames } from './more-first-names.ts';
import { moreSurnames, moreSurnamesThatAreWords } from './more-surnames.ts';
import { surnamesThatAreWords } from './surnames-that-are-words.ts';
import { germanWordsThatAreNames } from './words-that-are-names.de.ts';
import { englishWordsThatAreNames, placesAndBrandsThatAreNames } from './words-that-are-names.en.ts';

/** `name`: is one wherever it stands. `word`: is one only beside a cue. */
export type NameClass = 'name' | 'word' | undefined;

const SHORTEST_SURNAME = 4;
const SHORTEST_FIRST_NAME = 3;

const europeanFirstNames = folded([...germanNames.keys(), ...turkishNames.keys(), ...moreFirstNames]);
const englishFirstNames = folded(englishNames.keys());
const surnames = folded([...dictionary.lastnames, ...moreSurnames, ...moreSurnamesThatAreWords]);
const surnameWords = folded([...surnamesThatAreWords, ...moreSurnamesThatAreWords]);
const spokenWords = folded(dictionary.commonWords);
const everydayWords = folded([...dictionary.commonWords, ...dictionary.wikipedia]);

/** What a folded word is worth as a first name in a text of that language. */
export function firstNameClass(word: string, language: Language): NameClass {
  const known = europeanFirstNames.has(word) || isDoubleName(word) || isPetName(word) || (language === 'en' && englishFirstNames.has(word));
  if (!known) return undefined;
  const words = language === 'en' ? englishWordsThatAreNames : germanWordsThatAreNames;
  const isWord = words.has(word) || placesAndBrandsThatAreNames.has(word) || word.length < SHORTEST_FIRST_NAME;
  return isWord ? 'word' : 'name';
}

const FIRST_HALF = /^(?:hans|karl|carl|klaus|heinz|ernst|fritz|franz|horst|kurt|wolf|anna|anne|marie|maria|rosa|lise|eva|elsa|jan)(?=.{4})/u;

/** `Hansjörg`, `Annekathrin`: two first names in one word. */
function isDoubleName(word: string): boolean {
  const half = FIRST_HALF.exec(word)?.[0];
  return half !== undefined && europeanFirstNames.has(word.slice(half.length)) && !spokenWords.has(word);
}

const PET_ENDING = /^(.{4,})(?:chen|lein|erl)$/u;

/** `Fritzchen`. */
function isPetName(word: string): boolean {
  const whole = PET_ENDING.exec(word)?.[1];
  return whole !== undefined && europeanFirstNames.has(whole) && !germanWordsThatAreNames.has(whole) && !everydayWords.has(word);
}

/** Written small, only the names common in Europe are recognised; the long list of rare ones holds too many words. */
export function isFirstNameInAnyCase(word: string, language: Language): boolean {
  return word.length > SHORTEST_FIRST_NAME && europeanFirstNames.has(word) && firstNameClass(word, language) === 'name';
}

/** What a folded word is worth as a surname, from the most frequent ones in Germany and its neighbours. */
export function surnameClass(word: string): NameClass {
  if (!surnames.has(word)) return undefined;
  return surnameWords.has(word) || word.length < SHORTEST_SURNAME ? 'word' : 'name';
}

/** Places, months, brands: no names even where English would capitalise only a name. */
export function isPlaceOrBrand(word: string): boolean {
  return placesAndBrandsThatAreNames.has(word);
}

/** Whether a folded word is a German word, compounds by their last part included, and not mainly a name. */
export function isGermanWord(word: string): boolean {
  if (germanWordsThatAreNames.has(word) || surnameWords.has(word)) return true;
  return !isName(word) && (everydayWords.has(word) || endsInGermanNoun(word));
}

/**
 * Whether a folded word is common in spoken German or in a shop for household goods. The list is shorter than that of
 * `isGermanWord` and has hardly a name of abroad in it: right beside a first name the benefit of the doubt goes to
 * the person.
 */
export function isSpokenGerman(word: string): boolean {
  return germanWordsThatAreNames.has(word) || householdNouns.has(word) || (!isName(word) && spokenWords.has(word));
}

/** Whether a folded word is put together with such a noun at its end: `Kaffeemaschine`, but also `Kaltwasser`. */
export function isGermanCompound(word: string): boolean {
  return !isName(word) && endsInGermanNoun(word);
}

const SHAPED_LIKE_A_SURNAME = pattern('u')`
  ^.{3,}(?:[rnbfdt]sen|.ski|.sky|.cki|.czyk|.enko|.vic|.oglu|.poulos|.idis
  |.meier|.mayer|.maier|.meyer|.huber|.hofer)$
`;

/** Whether a folded word no list knows has an ending that hardly any but surnames have. */
export function isShapedLikeSurname(word: string): boolean {
  return SHAPED_LIKE_A_SURNAME.test(word) && !isGermanWord(word);
}

function isName(word: string): boolean {
  return europeanFirstNames.has(word) || surnames.has(word);
}

const SURNAME_ENDING = pattern('u')`
  (?:mann|berg|berger|bach|bacher|stein|feld|felder|bauer|meier|meyer|mayer|maier|hof|hofer|haus|hauser|wald|dorf|burg
  |hardt|brecht|schmidt|schmid|ski|sky|ic|ow|oglu|sen|ler)$
`;
const SHORTEST_PART = 5;
const LONGEST_PART = 24;

function endsInGermanNoun(word: string): boolean {
  if (SURNAME_ENDING.test(word)) return false;
  for (let from = Math.max(3, word.length - LONGEST_PART); from <= word.length - SHORTEST_PART; from++) {
    const part = word.slice(from);
    if (householdNouns.has(part) || (spokenWords.has(part) && !surnames.has(part))) return true;
  }
  return false;
}

function folded(words: Iterable<string>): ReadonlySet<string> {
  return new Set(Array.from(words, fold));
}
