import type { Language } from '../guess-language.ts';
import { foundName } from './found-name.ts';
import type { Found } from './found-name.ts';
import { AFTER_CLOSING, CLOSINGS, CLOSINGS_AT_START, GOOD, GREETINGS, TIMES_OF_DAY } from './name-cues.ts';
import { firstNameClass, surnameClass } from './name-lexicon.ts';
import type { NameWord } from './name-words.ts';

const LONGEST_SIGNATURE = 3;
const FAR_FROM_CLOSING = 10;
const NEXT_LINE = /^(?:[,!]?[ \u00a0]?|[,.!]?\s?\n{1,3}[ \u00a0]?)$/u;

/** `Hallo …,`, `Dear …,`: a word no list knows counts where the greeting ends with it. */
export function greeted(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const next = words[i + 1];
  if (!isGreeting(words, i) || !next || !/^,? $/u.test(next.gap)) return undefined;
  const name = foundName(words, i + 1, 'capital', language);
  if (!name) return undefined;
  const isKnown = firstNameClass(next.folded, language) !== undefined || surnameClass(next.folded) === 'name';
  const endsGreeting = next.gap === ' ' && /^\s*[,!.\n]|^$/u.test(words[name.to]?.gap ?? '');
  return isKnown || endsGreeting ? name : undefined;
}

/** The name that fills the rest of the line after `Grüße`, or the next line. */
export function signed(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const closing = words[i];
  if (!closing) return undefined;
  const atStart = closing.sentenceStart && CLOSINGS_AT_START.has(closing.folded);
  if (!CLOSINGS.has(closing.folded) && !atStart) return undefined;
  let from = i + 1;
  if (AFTER_CLOSING.has(words[from]?.folded ?? '')) from++;
  if (!NEXT_LINE.test(words[from]?.gap ?? 'none')) return undefined;
  const name = foundName(words, from, words[from]?.capital && endsText(words, from) ? 'signed' : 'capital', language);
  return name && endsLine(words, name.to) ? name : undefined;
}

/** `Dank und Gruß aus der Schweiz, Hansjörg Ammann`: words of no language at the end of a text, not far behind a closing. */
export function signedOff(words: readonly NameWord[], i: number, language: Language): Found | undefined {
  const word = words[i];
  const isLate = words.length - i <= LONGEST_SIGNATURE && i > 0;
  if (!word?.capital || !isLate || !/[,.!\n–-]\s*$/u.test(word.gap)) return undefined;
  const hasClosing = words.slice(Math.max(0, i - FAR_FROM_CLOSING), i).some((before) => CLOSINGS.has(before.folded) || CLOSINGS_AT_START.has(before.folded));
  const name = hasClosing ? foundName(words, i, 'capital', language) : undefined;
  return name?.to === words.length ? name : undefined;
}

/** `Morgen` alone is a greeting only at the beginning; `bis morgen Mittag` is none. */
function isGreeting(words: readonly NameWord[], i: number): boolean {
  const word = words[i];
  if (!word || !GREETINGS.has(word.folded)) return false;
  return !TIMES_OF_DAY.has(word.folded) || word.sentenceStart || GOOD.has(words[i - 1]?.folded ?? '');
}

/** No more than a name follows. */
function endsText(words: readonly NameWord[], from: number): boolean {
  return words.length - from <= LONGEST_SIGNATURE;
}

function endsLine(words: readonly NameWord[], i: number): boolean {
  const word = words[i];
  return word === undefined || /[\n.!?,;]/u.test(word.gap);
}
