import { fold } from '../fold.ts';
import type { Span } from '../span.ts';
import { lastOfGroup, numberTokens } from './number-tokens.ts';
import type { NumberToken } from './number-tokens.ts';
import { BETWEEN, numberWord } from './number-words.ts';

const TOO_LONG_TO_STAY = 14;
const FILED = /^(?:\p{L}{1,4}-)?\p{Nd}+$/u;
const LONE_NUMBER = /^\P{L}*$/u;
const YEAR = /^(?:1[89]|20)\d\d$/u;
const ROUND = /^(?:[1-9]\d{1,3}000|\d{1,3}(?:\.\d{3}){1,2})$/u;
const REACH = 3;

/**
 * Numbers long enough to belong to somebody though no word says so: five digits in a row (`M-71150` too), seven when
 * spread over spaces, six among letters. Round figures (`12000`, `15.000`) stay, and so do article and model numbers
 * where a word says that they are such. Four digits are enough if the text is nothing but a number, three if it
 * answers a question for one.
 */
export function findLongNumbers(text: string, asked: boolean): Span<'number'>[] {
  const tokens = numberTokens(text);
  const enough = asked ? 3 : LONE_NUMBER.test(text) ? 4 : undefined;
  const spans: Span<'number'>[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const last = lastOfGroup(text, tokens, i);
    const group = tokens.slice(i, last + 1);
    const end = group.at(-1)?.end;
    if (end !== undefined && isLong(group, enough) && !(isOfThing(tokens, i) && digitsIn(group) < TOO_LONG_TO_STAY)) {
      spans.push({ kind: 'number', start: group[0]?.start ?? end, end });
    }
    i = last;
  }
  return spans;
}

function isLong(group: readonly NumberToken[], enough: number | undefined): boolean {
  const digits = digitsIn(group);
  if (enough !== undefined && digits >= enough && !(group.length === 1 && YEAR.test(group[0]?.text ?? ''))) return true;
  if (group.length > 1) return digits >= 7;
  if (ROUND.test(group[0]?.text ?? '')) return false;
  return digits >= (FILED.test(group[0]?.text ?? '') ? 5 : 6);
}

function isOfThing(tokens: readonly NumberToken[], i: number): boolean {
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const word = tokens[j]?.text ?? '';
    const folded = fold(word);
    const said = numberWord(folded);
    if (said === 'thing') return true;
    const isModelName = /^\p{Lu}[\p{Lu}\p{N}]{0,4}$/u.test(word);
    if (said !== 'number' && !isModelName && !BETWEEN.has(folded)) return false;
  }
  return false;
}

function digitsIn(group: readonly NumberToken[]): number {
  return group.reduce((sum, token) => sum + token.digits, 0);
}
