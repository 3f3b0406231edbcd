const TOKEN = /[\p{L}\p{N}]+(?:[-‐‑–/._:][\p{L}\p{N}]+)*/gu;
const DIGITS = /\p{Nd}/gu;
const ONLY_DIGITS = /^\p{Nd}+$/u;
const YEAR = /^(?:19|20)\d\d$/u;
const JOIN = /^(?:[ \u00a0\u202f]| ?[-–/] ?)$/u;

/** A word or a number with the marks inside it (`AB-2024/00123`), and how many digits it has. */
export type NumberToken = { text: string; start: number; end: number; digits: number };

/** Words and numbers of a text in order. */
export function numberTokens(text: string): NumberToken[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0].match(DIGITS)?.length ?? 0,
  }));
}

/** The last token of a number spread over spaces that begins at token `i`: `123 456 789`, `4 4 2 1`. */
export function lastOfGroup(text: string, tokens: readonly NumberToken[], i: number): number {
  const first = tokens[i];
  if (!first || !ONLY_DIGITS.test(first.text) || YEAR.test(first.text)) return i;
  let last = i;
  for (let next = tokens[i + 1]; next; next = tokens[last + 1]) {
    const gap = text.slice(tokens[last]?.end, next.start);
    const fits = next.text.length > 1 || first.text.length === 1;
    if (!JOIN.test(gap) || !fits || !ONLY_DIGITS.test(next.text) || YEAR.test(next.text)) break;
    last++;
  }
  return last;
}
