import type { Language } from '../guess-language.ts';
import { foundName } from './found-name.ts';
import type { Found } from './found-name.ts';
import {
  AFTER_NAME,
  CLAUSE_STARTS,
  DEGREES,
  AFTER_NAME_AT_END,
  DETERMINERS_BEFORE_TITLE,
  FIELDS,
  FILLERS,
  GREETINGS,
  INTRODUCTIONS,
  MENTIONS,
  NAMES_BESIDE_TITLE,
  PEOPLE,
  PRESENTATIONS,
  TITLES,
  TITLES_AND_WORDS,
} from './name-cues.ts';
import { firstNameClass, surnameClass } from './name-lexicon.ts';
import type { NameWord } from './name-words.ts';
import { NEVER_NAMES } from './never-names.ts';
import { isKnownName } from './name-worth.ts';
import { cues } from './phrases.ts';
import { isNamedThing } from './plain-names.ts';
import { wordList } from './word-list.ts';
import { endOfName } from './take-name.ts';

const introduction = cues(INTRODUCTIONS);
const presentation = { de: cues(PRESENTATIONS.de), en: cues(PRESENTATIONS.en) };
const mention = cues(MENTIONS);
const BEGINNINGS = wordList('ja so also na äh hm ok gott');
const afterName = cues(AFTER_NAME);
const LONGEST_BEFORE = 3;
const MOST_DEGREES = 4;

/** `Frau Dr. Müller`, `Mr Brown`; "meine Frau" needs a known name to follow. */
export function titled(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const title = words[i];
  if (!title || !TITLES.has(title.folded)) return undefined;
  if (title.folded === 'fr' && !words[i + 1]?.gap.startsWith('.')) return undefined;
  let from = i + 1;
  while (from <= i + MOST_DEGREES && DEGREES.has(words[from]?.folded ?? '') && isSpaced(words[from])) from++;
  if (!isSpaced(words[from])) return undefined;
  const asWord = TITLES_AND_WORDS.has(title.folded) && DETERMINERS_BEFORE_TITLE[language].has(words[i - 1]?.folded ?? '');
  const name = words[from];
  if (name && !name.capital && !NEVER_NAMES.has(name.folded)) {
    const worth = surnameClass(name.folded);
    const isSurely = worth === 'name' ? !asWord : worth === 'word' && /^herrn?$/u.test(title.folded) && !title.capital && endsClause(words, from + 1);
    if (isSurely) return { from, to: from + 1 };
  }
  if (name?.capital && title.capital && !asWord && NAMES_BESIDE_TITLE.has(name.folded)) return { from, to: from + 1 };
  return foundName(words, from, asWord || !name?.capital ? 'capital' : 'certain', language);
}

/** `Ich heiße …`, `Name: …`, `my name is …`. */
export function introduced(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const length = introduction(words, i);
  if (length === 0) return undefined;
  let from = i + length;
  if (FILLERS.has(words[from]?.folded ?? '')) from++;
  const name = isLed(words[from]) ? foundName(words, from, 'certain', language) : undefined;
  return name && isBelievable(words, name, language) ? name : undefined;
}

/** `Name: …`, `Absender: …`, `Klingel „…“`. */
export function filledIn(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const name = words[i + 1];
  if (!FIELDS.has(words[i]?.folded ?? '') || !name?.capital || !/^\s?(?::\s{1,2}|:?\s?[„“"»'‚])$/u.test(name.gap)) return undefined;
  return foundName(words, i + 1, 'capital', language) ?? surnameFirst(words, i + 1);
}

/** `Hartmann, Ludwig`. */
function surnameFirst(words: readonly NameWord[], i: number): Found | undefined {
  const isName = surnameClass(words[i]?.folded ?? '') !== undefined && words[i]?.capital === true;
  return isName ? { from: i, to: i + 1 } : undefined;
}

/** `Hier ist …`, `this is …`. */
export function presented(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const length = presentation[language](words, i);
  return length > 0 && isLed(words[i + length]) ? foundName(words, i + length, 'known', language) : undefined;
}

/** `sie heißt …`, `danke an …`, `gesprochen mit …`: a German cue that an everyday word may follow as well. */
export function mentioned(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const length = language === 'de' ? mention(words, i) : 0;
  const name = words[i + length];
  const isShouted = name !== undefined && /^\p{Lu}{2,}$/u.test(name.text);
  return length > 0 && isLed(name) && name?.capital && !isShouted && !isNamedThing(words, i + length) ? foundName(words, i + length, 'capital', language) : undefined;
}

/** `… ist mein Name`, `… am Apparat`, `Schmitz hier`. */
export function confirmed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const before = words[i - 1];
  const isAtEnd = before !== undefined && AFTER_NAME_AT_END.has(words[i]?.folded ?? '') && endsClause(words, i + 1) && startsTalk(words, i - 1);
  if (afterName(words, i) === 0 && !isAtEnd) return undefined;
  if (before && !before.capital && words[i]?.gap === ' ' && surnameClass(before.folded) === 'name') return { from: i - 1, to: i };
  for (let from = Math.max(0, i - LONGEST_BEFORE); from < i; from++) {
    if (endOfName(words, from, 'capital', language) === i) return { from, to: i };
  }
  return undefined;
}

/** `meine Kollegin …`, `my friend …`. */
export function related(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const next = words[i + 1];
  if (!PEOPLE[language].has(words[i]?.folded ?? '') || !next?.capital) return undefined;
  if (next.gap === ', ') return apposition(words, i, language);
  if (next.gap !== ' ') return undefined;
  const isFirstName = firstNameClass(next.folded, language) !== undefined;
  return foundName(words, i + 1, isFirstName ? 'certain' : 'capital', language);
}

/** `Meine Mutter, Adelgunde, hätte …`. */
function apposition(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const isOurs = DETERMINERS_BEFORE_TITLE[language].has(words[i - 1]?.folded ?? '');
  const name = isOurs ? foundName(words, i + 1, 'capital', language) : undefined;
  return name && words[name.to]?.gap.startsWith(',') && name.to - name.from <= 2 ? name : undefined;
}

/** A word no list knows, written small, is a name only where the clause ends with it: "my name is joh and …". */
function isBelievable(words: readonly NameWord[], { from, to }: Found, language: Language): boolean {
  const first = words[from];
  if (!first || first.capital || isKnownName(first, language)) return true;
  const next = words[to];
  return next === undefined || /[,.!?;\n]/u.test(next.gap) || CLAUSE_STARTS.has(next.folded);
}

function endsClause(words: readonly NameWord[], i: number): boolean {
  const next = words[i];
  return next === undefined || /[,.!?;:\n–]/u.test(next.gap) || CLAUSE_STARTS.has(next.folded);
}

/** Nothing but a greeting or two stands before. */
function startsTalk(words: readonly NameWord[], i: number): boolean {
  const before = words[i - 1];
  const isFirstPart = before === undefined || words[i]?.sentenceStart || /,/u.test(words[i]?.gap ?? '');
  return isFirstPart === true || GREETINGS.has(before?.folded ?? '') || BEGINNINGS.has(before?.folded ?? '') || (i > 0 && before?.capital === true && startsTalk(words, i - 1));
}

function isSpaced(word: NameWord | undefined): boolean {
  return /^\.?[ \u00a0]?$/u.test(word?.gap ?? 'none');
}

function isLed(word: NameWord | undefined): boolean {
  return /^['’s]{0,2}[ \u00a0]?[:=,]?[ \u00a0]?["„“»'‚*]?$/u.test(word?.gap ?? 'none');
}
