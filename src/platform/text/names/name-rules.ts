import type { Language } from '../guess-language.ts';
import {
  AFTER_CLOSING, AFTER_NAME, CLAUSE_STARTS, CLOSINGS, DEGREES, DETERMINERS, FILLERS, FIRM_ENDINGS, GREETINGS, INTRODUCTIONS, NAMED_THINGS,
  OBJECTS, PEOPLE, PRESENTATIONS, TITLES, TITLES_AND_WORDS, VERBS_AS_NAMES,
} from './name-cues.ts';
import { firstNameClass, isFirstNameInAnyCase, isGermanWord, surnameClass } from './name-lexicon.ts';
import { isInitial, parts } from './name-words.ts';
import type { NameWord } from './name-words.ts';
import { cues } from './phrases.ts';
import { endOfName, isGenitive, isKnownName } from './take-name.ts';
import type { Trust } from './take-name.ts';

/** The words of a name, `to` exclusive. */
export type Found = { from: number; to: number };
type Rule = (words: readonly NameWord[], i: number, language: Language) => Found | undefined;

const introduction = cues(INTRODUCTIONS);
const presentation = { de: cues(PRESENTATIONS.de), en: cues(PRESENTATIONS.en) };
const afterName = cues(AFTER_NAME);
const LONGEST_BEFORE = 3;

/** The rules in the order of their certainty; each looks at one word and what follows it. */
export const nameRules: readonly Rule[] = [
  titled, introduced, presented, confirmed, greeted, signed, related, firstNamed, surnamed,
];

/** `Frau Dr. Müller`, `Mr Brown`; "meine Frau" needs a known name to follow. */
function titled(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const title = words[i];
  if (!title || !TITLES.has(title.folded)) return undefined;
  if (title.folded === 'fr' && !words[i + 1]?.gap.startsWith('.')) return undefined;
  let from = i + 1;
  while (DEGREES.has(words[from]?.folded ?? '') && isSpaced(words[from])) from++;
  if (!isSpaced(words[from])) return undefined;
  const asWord = TITLES_AND_WORDS.has(title.folded) && DETERMINERS.has(words[i - 1]?.folded ?? '');
  const name = words[from];
  if (name && !name.capital && surnameClass(name.folded) === 'name' && !asWord) return { from, to: from + 1 };
  return found(words, from, asWord || !name?.capital ? 'capital' : 'certain', language);
}

/** `Ich heiße …`, `Name: …`, `my name is …`. */
function introduced(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const length = introduction(words, i);
  if (length === 0) return undefined;
  let from = i + length;
  if (FILLERS.has(words[from]?.folded ?? '')) from++;
  const name = isLed(words[from]) ? found(words, from, 'certain', language) : undefined;
  return name && isBelievable(words, name, language) ? name : undefined;
}

/** A word no list knows, written small, is a name only where the clause ends with it: "my name is joh and …". */
function isBelievable(words: readonly NameWord[], { from, to }: Found, language: Language): boolean {
  const first = words[from];
  if (!first || first.capital || isKnownName(first, language)) return true;
  const next = words[to];
  return next === undefined || /[,.!?;\n]/u.test(next.gap) || CLAUSE_STARTS.has(next.folded);
}

/** `Hier ist …`, `this is …`. */
function presented(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const length = presentation[language](words, i);
  return length > 0 && isLed(words[i + length]) ? found(words, i + length, 'known', language) : undefined;
}

/** `… ist mein Name`, `… am Apparat`. */
function confirmed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  if (afterName(words, i) === 0) return undefined;
  for (let from = Math.max(0, i - LONGEST_BEFORE); from < i; from++) {
    if (endOfName(words, from, 'capital', language) === i) return { from, to: i };
  }
  return undefined;
}

/** `Hallo …,`, `Dear …,`: a word no list knows counts where the greeting ends with it. */
function greeted(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const next = words[i + 1];
  if (!GREETINGS.has(words[i]?.folded ?? '') || !next || !/^,? $/u.test(next.gap)) return undefined;
  const name = found(words, i + 1, 'capital', language);
  if (!name) return undefined;
  const isKnown = found(words, i + 1, 'known', language) !== undefined;
  return isKnown || /^\s*[,!.\n]|^$/u.test(words[name.to]?.gap ?? '') ? name : undefined;
}

/** The name that fills the rest of the line after `Grüße`, or the next line. */
function signed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  if (!CLOSINGS.has(words[i]?.folded ?? '')) return undefined;
  let from = i + 1;
  if (AFTER_CLOSING.has(words[from]?.folded ?? '')) from++;
  if (!/^(?:[,!]?[ \u00a0]?|[,.!]?\s?\n{1,3}[ \u00a0]?)$/u.test(words[from]?.gap ?? 'none')) return undefined;
  const name = found(words, from, 'capital', language);
  return name && /\n|^[.!,;)]?\s*$|^$/u.test(words[name.to]?.gap ?? '') && endsLine(words, name.to) ? name : undefined;
}

/** `meine Kollegin …`, `my friend …`. */
function related(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const next = words[i + 1];
  if (!PEOPLE[language].has(words[i]?.folded ?? '') || !next || next.gap !== ' ' || !next.capital) return undefined;
  return found(words, i + 1, 'capital', language);
}

/** A first name and what belongs to it. English words that are names count with a capital inside a sentence. */
function firstNamed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const word = words[i];
  if (!word || isNamedThing(words, i) || isAbbreviation(words, i)) return undefined;
  const first = parts(word)[0] ?? '';
  const isName =
    (firstNameClass(first, language) === 'name' && (word.capital || isFirstNameInAnyCase(word.folded, language))) ||
    isGenitive(word, language);
  const isWordAsName =
    firstNameClass(first, language) === 'word' && word.capital && isPlainlyName(words, i, language);
  return isName || isWordAsName ? found(words, i, 'known', language) : undefined;
}

/** `Max. 5`, `Jan 2024`, `50 Mark`, `EAN`. */
function isAbbreviation(words: readonly NameWord[], i: number): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (word?.folded === 'mark' && /^\p{N}/u.test(words[i - 1]?.text ?? '')) return true;
  if (!word || word.text.length > 3) return false;
  const isNumbered = /^\p{N}/u.test(next?.text ?? '') && /^\.? ?$/u.test(next?.gap ?? '');
  return isNumbered || (word.capital && /^\p{Lu}+$/u.test(word.text));
}

function isPlainlyName(words: readonly NameWord[], i: number, language: Language): boolean {
  const next = words[i + 1];
  const isShouted = /^\p{Lu}+$/u.test(words[i]?.text ?? '');
  const joined = next?.gap === ' ' && next.capital;
  if (joined && surnameClass(next.folded) === 'name') return true;
  const word = words[i];
  if (language === 'en' && word?.sentenceStart && VERBS_AS_NAMES.has(word.folded)) return !OBJECTS.has(next?.folded ?? '');
  const before = words[i - 1];
  const follows = word?.gap === ' ' && (before?.capital || DETERMINERS.has(before?.folded ?? ''));
  return language === 'en' && !isShouted && word?.sentenceStart === false && !joined && !follows;
}

/** A German surname standing alone, or after an initial. */
function surnamed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const at = words[i] && isInitial(words[i]) ? i + 1 : i;
  const word = words[at];
  if (!word?.capital || language !== 'de' || isNamedThing(words, i)) return undefined;
  const [first = '', ...others] = parts(word);
  if (surnameClass(first) !== 'name' || others.some((part) => isGermanWord(part))) return undefined;
  return { from: i, to: at + 1 };
}

/** `Firma Müller`, `Modell Emma`, `Müller GmbH`. */
function isNamedThing(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1];
  const after = words[i + 1];
  const follows = before !== undefined && NAMED_THINGS.has(before.folded) && /^[ .]{0,2}["„“»'‚]?$/u.test(words[i]?.gap ?? '');
  return follows || (after?.gap === ' ' && FIRM_ENDINGS.has(after.folded));
}

function found(words: readonly NameWord[], from: number, trust: Trust, language: Language): Found | undefined {
  const to = endOfName(words, from, trust, language);
  return to > from ? { from, to } : undefined;
}

function isSpaced(word: NameWord | undefined): boolean {
  return /^\.?[ \u00a0]?$/u.test(word?.gap ?? 'none');
}

function isLed(word: NameWord | undefined): boolean {
  return /^['’s]{0,2}[ \u00a0]?[:=,]?[ \u00a0]?["„“»'‚*]?$/u.test(word?.gap ?? 'none');
}

function endsLine(words: readonly NameWord[], i: number): boolean {
  const word = words[i];
  return word === undefined || /[\n.!?,;]/u.test(word.gap);
}
