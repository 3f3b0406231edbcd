import type { Language } from '../guess-language.ts';
import { foundName } from './found-name.ts';
import type { Found } from './found-name.ts';
import { DETERMINERS, FIRM_ENDINGS, FOREIGN_PARTICLES, FOR_SOMEBODY, NAMED_THINGS, OBJECTS, PERSON_VERBS, VERBS_AS_NAMES } from './name-cues.ts';
import {
  firstNameClass,
  isFirstNameInAnyCase,
  isGermanWord,
  isPlaceOrBrand,
  isShapedLikeSurname,
  isSpokenGerman,
  surnameClass,
} from './name-lexicon.ts';
import { isInitial, parts } from './name-words.ts';
import type { NameWord } from './name-words.ts';
import { isForeign, isGenitive, isSurnameInGenitive } from './name-worth.ts';

/** A first name and what belongs to it. English words that are names count with a capital inside a sentence. */
export function firstNamed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const word = words[i];
  if (!word || isNamedThing(words, i) || isAbbreviation(words, i)) return undefined;
  const first = parts(word)[0] ?? '';
  const worth = firstNameClass(first, language);
  const isName = worth === 'name' && (word.capital || isFirstNameInAnyCase(word.folded, language));
  const isWordAsName = worth === 'word' && word.capital && isPlainlyName(words, i, language);
  if (endsInFirstName(word, language)) return { from: i, to: i + 1 };
  const isOfSomebody = isGenitive(word, language) && surnameClass(word.folded) === undefined;
  return isName || isWordAsName || isOfSomebody ? foundName(words, i, 'known', language) : undefined;
}

/** `van Dyck`, `della Rocca`: a particle of abroad before a word that is none of this language. */
export function particled(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const name = words[i + 1];
  if (!FOREIGN_PARTICLES.has(words[i]?.folded ?? '') || !name?.capital || name.gap !== ' ') return undefined;
  return language === 'de' && !isSpokenGerman(name.folded) ? { from: i, to: i + 2 } : undefined;
}

/** `Ursina hat mir …`, `Tjorven rief …`: a word of no language that does what people do, with no article before it. */
export function acting(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const [word, verb, whom] = [words[i], words[i + 1], words[i + 2]];
  if (!word?.sentenceStart || !word.capital || !verb || verb.gap !== ' ' || !isForeign(word, language)) return undefined;
  if (COMMON_ENDING.test(word.folded) || /^\p{Lu}{2,}$/u.test(word.text) || isPlaceOrBrand(word.folded)) return undefined;
  const hasActed = verb.folded === 'hat' && FOR_SOMEBODY.has(whom?.folded ?? '');
  return hasActed || PERSON_VERBS.has(verb.folded) ? { from: i, to: i + 1 } : undefined;
}

/** How nouns end that name people and things rather than somebody. */
const COMMON_ENDING = /(?:er|in|ung|heit|keit|schaft|tion|taet|bote|dienst|amt|stelle|team|line|center|zentrale|abteilung|kraft|leute|frau|mann|herr|dame|kasse|bank|e[nms])$/u;

/** A German surname standing alone, or after an initial. */
export function surnamed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const at = words[i] && isInitial(words[i]) ? i + 1 : i;
  const word = words[at];
  if (!word?.capital || language !== 'de' || isNamedThing(words, i)) return undefined;
  const [first = '', ...others] = parts(word);
  const isSurname = surnameClass(first) === 'name' || isShapedLikeSurname(first) || isSurnameInGenitive(word);
  if (!isSurname || others.some((part) => isGermanWord(part))) return undefined;
  return { from: i, to: at + 1 };
}

/** `Max. 5`, `Jan 2024`, `50 Mark`, `EAN`. */
function isAbbreviation(words: readonly NameWord[], i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (next?.gap === '!') return true;
  if (word?.folded === 'mark' && /^\p{N}/u.test(words[i - 1]?.text ?? '')) return true;
  if (!word || word.text.length > 3) return false;
  const isNumbered = /^\p{N}/u.test(next?.text ?? '') && /^\.? ?$/u.test(next?.gap ?? '');
  return isNumbered || (word.capital && /^\p{Lu}+$/u.test(word.text));
}

/**
 * Whether a first name that is a word too is the name here: beside a surname, or with a capital inside an English
 * sentence.
 */
function isPlainlyName(words: readonly NameWord[], i: number, language: Language): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (next?.gap === ' ' && next.capital) return isSurnameBeside(next, language);
  if (!word || language !== 'en' || /^\p{Lu}+$/u.test(word.text)) return false;
  if (word.sentenceStart) return VERBS_AS_NAMES.has(word.folded) && !OBJECTS.has(next?.folded ?? '');
  const before = words[i - 1];
  return word.gap !== ' ' || !(before?.capital || DETERMINERS.has(before?.folded ?? ''));
}

/** `Hotline-Heike`, a nickname. */
function endsInFirstName(word: NameWord, language: Language): boolean {
  const all = parts(word);
  const isThing = all.slice(0, -1).some((part) => NAMED_THINGS.has(part));
  return all.length === 2 && word.capital && language === 'de' && !isThing && firstNameClass(all[1] ?? '', language) === 'name' && !isGermanWord(all[1] ?? '');
}

function isSurnameBeside(word: NameWord, language: Language): boolean {
  if (surnameClass(word.folded) === 'name') return true;
  return language === 'de' && !isGermanWord(word.folded) && !isSpokenGerman(word.folded);
}

/** `Firma Müller`, `Modell Emma`, `Müller GmbH`. */
export function isNamedThing(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1];
  const after = words[i + 1];
  const isClose = /^[ .]{0,2}["„“»'‚]?$/u.test(words[i]?.gap ?? '');
  return (isClose && NAMED_THINGS.has(before?.folded ?? '')) || (after?.gap === ' ' && FIRM_ENDINGS.has(after.folded));
}
