import { fold } from '../fold.ts';
import type { Span } from '../span.ts';
import { lastOfGroup, numberTokens } from './number-tokens.ts';
import type { NumberToken } from './number-tokens.ts';
import { BETWEEN, numberWord } from './number-words.ts';

const BROKEN = /[\0\]›!?;\n]|\.(?=\s\p{Lu})/u;
const ABBREVIATED = /^(?:nr|no|kd|best|rg|re|tel|ref|acct|az|num|ku)$/u;
const SECRET_WORD = /(?<![\p{L}[])(?:pin|tan|puk|otp|passwor[dt]|kennwort|passcode|geheimzahl)(?![\p{L}\]])/iu;
const YEAR = /^(?:1[89]|20)\d\d$/u;
const REACH = 7;
/** `4 O 112/23`, `12 C 445/23`: a German court's file. */
const COURT_FILE = /(?<![\p{L}\p{N}.,/-])\d{1,4} [A-Z][A-Za-z]{0,3} \d{1,5}\/\d{2}(?![\p{L}\p{N}/-])/gu;
const BLOCK = /^\p{Lu}{1,3}$/u;
const MIXED = /^[\p{Lu}\p{Nd}./-]+$/u;
const MIXED_FOR_SURE = /^(?=.*[\p{Lu}/-])[\p{Lu}\p{Nd}/-]+$/u;
const MOST_BLOCKS = 8;

type Kind = 'order' | 'secret';

/**
 * Numbers that a word announces: order, invoice, customer, account, contract and case numbers, PINs and the like, also
 * when several are given ("either 9503 or 1596") or one is spread over spaces. Reads a text in which dates, prices and
 * measures are blanked.
 */
export function findReferences(text: string): Span<Kind>[] {
  const tokens = numberTokens(text);
  const spans: Span<Kind>[] = [];
  const secretsSaid = SECRET_WORD.test(text);
  const settled = new Map<number, Kind>();
  for (const { index, 0: found } of text.matchAll(COURT_FILE)) spans.push({ kind: 'order', start: index, end: index + found.length });
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!first || first.digits === 0) continue;
    const last = lastOfGroup(text, tokens, i);
    const group = tokens.slice(i, last + 1);
    const asSecret = secretsSaid && isLikeSecret(group) ? 'secret' : undefined;
    const blocks = tokens.slice(i, lastOfBlocks(text, tokens, last) + 1);
    const kind = announcement(text, tokens, i, blocks, settled) ?? asSecret;
    if (kind) {
      const from = kind === 'order' ? firstOfBlocks(text, tokens, i) : i;
      const to = kind === 'order' ? lastOfBlocks(text, tokens, last) : last;
      for (let k = from; k <= to; k++) settled.set(k, kind);
      spans.push({ kind, start: tokens[from]?.start ?? first.start, end: tokens[to]?.end ?? first.end });
      i = to;
    } else i = last;
  }
  return spans;
}

/** The block of capitals before the first digits of `VS 4412 88 120`, unless it is the word that announces them. */
function firstOfBlocks(text: string, tokens: readonly NumberToken[], i: number): number {
  const before = tokens[i - 1];
  const isBlock = before && BLOCK.test(before.text) && before.digits === 0 && numberWord(fold(before.text)) === undefined;
  return isBlock && isBeside(text, before, tokens[i]) ? i - 1 : i;
}

/** The blocks behind: `65 150472 K 012`, `1 ESY 1160 2231 44`, `12 C 445/23`. Capitals count only with digits behind them. */
function lastOfBlocks(text: string, tokens: readonly NumberToken[], i: number): number {
  let last = i;
  while (last < i + MOST_BLOCKS && isBeside(text, tokens[last], tokens[last + 1])) {
    const isBlock = BLOCK.test(tokens[last + 1]?.text ?? '') && isBeside(text, tokens[last + 1], tokens[last + 2]);
    const next = last + (isBlock ? 2 : 1);
    const token = tokens[next];
    const goesOn = token && token.digits > 0 && (isBlock ? MIXED : MIXED_FOR_SURE).test(token.text) && !YEAR.test(token.text);
    if (!goesOn) break;
    last = lastOfGroup(text, tokens, next);
  }
  return last;
}

function isBeside(text: string, before: NumberToken | undefined, next: NumberToken | undefined): boolean {
  return before !== undefined && next !== undefined && text.slice(before.end, next.start) === ' ';
}

function announcement(
  text: string,
  tokens: readonly NumberToken[],
  i: number,
  group: readonly NumberToken[],
  settled: ReadonlyMap<number, Kind>,
): Kind | undefined {
  const digits = group.reduce((sum, token) => sum + token.digits, 0);
  const isYear = group.length === 1 && YEAR.test(group[0]?.text ?? '');
  const before = text.charAt((group[0]?.start ?? 0) - 1);
  if (before === '+') return undefined;
  if (before === '#' && digits >= 3) return 'order';
  let named = false;
  for (let j = i - 1; j >= Math.max(0, i - REACH); j--) {
    const word = tokens[j];
    if (!word || isBroken(text, word, tokens[j + 1]?.start ?? 0)) break;
    const earlier = settled.get(j);
    if (earlier) return digits >= 3 ? earlier : undefined;
    if (word.digits > 0) break;
    const folded = fold(word.text);
    const said = numberWord(folded);
    if (said === 'thing' || said === 'phone') return undefined;
    if (said === 'secret') return digits >= 3 ? 'secret' : undefined;
    if (said === 'reference') {
      const sure = named || /(?:nummer|nr)$/u.test(folded);
      return digits >= (sure ? 3 : 4) && (sure || !isYear) ? 'order' : undefined;
    }
    if (said === 'number') named = true;
    else if (!BETWEEN.has(folded) && !/^\p{Lu}{1,3}(?:-\p{Lu}{1,2})?$/u.test(word.text)) break;
  }
  const isPhone = digits >= 7 && group[0]?.text.startsWith('0');
  return named && digits >= 4 && !isYear && !isPhone ? 'order' : undefined;
}

/** In a text that speaks of a PIN every lone number of four to eight digits may be one, years excepted. */
function isLikeSecret(group: readonly NumberToken[]): boolean {
  const [only, another] = group;
  return only !== undefined && another === undefined && /^\p{Nd}{4,8}$/u.test(only.text) && !YEAR.test(only.text);
}

function isBroken(text: string, word: NumberToken, next: number): boolean {
  const gap = text.slice(word.end, next);
  return BROKEN.test(ABBREVIATED.test(fold(word.text)) ? gap.replace('.', '') : gap);
}
