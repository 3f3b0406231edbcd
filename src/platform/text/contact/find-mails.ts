import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const AT = /@|\s?[[({]\s?(?:at|ät)\s?[\])}]\s?/giu;
const LOCAL = /[\p{L}\p{N}._%+\-&~]/u;
const LONGEST_LOCAL = 64;
const DOMAIN = /\s{0,2}(?:[\p{L}\p{N}-]{1,63}(?:\.|\s?[[({](?:dot|punkt)[\])}]\s?)){1,8}\p{L}{2,24}/uy;
const SPOKEN_END = pattern('giu')`
  \s(?:at|ät)\s[\p{L}\p{N}-]{2,63}(?:\s(?:dot|punkt)\s|\.)
  (?:de|com|net|org|at|ch|eu|info|uk|co\.uk|gmbh)(?![\p{L}\p{N}])
`;
const SPOKEN_JOIN = pattern('iu')`
  [\p{L}\p{N}._%+-]{1,64}
  (?:\s(?:punkt|dot|minus|unterstrich|underscore|dash)\s[\p{L}\p{N}._%+-]{1,64}){0,4}$
`;
const HANDLE = /[\p{L}\p{N}_](?:[\p{L}\p{N}_.]{0,29}[\p{L}\p{N}_])?/uy;

/**
 * Mail addresses (also written `name (at) domain.de` or as spoken, "name punkt name at domain punkt de") and the user
 * names of social networks (`@name`).
 */
export function findMails(text: string): Span<'mail' | 'handle'>[] {
  const spans: Span<'mail' | 'handle'>[] = [];
  for (const sign of text.matchAll(AT)) {
    const afterSign = sign.index + sign[0].length;
    const start = startOfLocal(text, sign.index);
    DOMAIN.lastIndex = afterSign;
    HANDLE.lastIndex = afterSign;
    if (start < sign.index && DOMAIN.test(text)) spans.push({ kind: 'mail', start, end: DOMAIN.lastIndex });
    else if (start === sign.index && sign[0] === '@' && HANDLE.test(text)) {
      spans.push({ kind: 'handle', start, end: HANDLE.lastIndex });
    }
  }
  for (const spoken of text.matchAll(SPOKEN_END)) {
    const before = SPOKEN_JOIN.exec(text.slice(Math.max(0, spoken.index - 5 * LONGEST_LOCAL), spoken.index));
    if (!before) continue;
    spans.push({ kind: 'mail', start: spoken.index - before[0].length, end: spoken.index + spoken[0].length });
  }
  return spans;
}

/** Walks left from the sign over the part before it, across one space before the sign if need be. */
function startOfLocal(text: string, sign: number): number {
  const isSpaced = text[sign - 1] === ' ' && /^@\s?[\p{L}\p{N}-]+\.\p{L}{2}/u.test(text.slice(sign, sign + 80));
  const from = isSpaced ? sign - 1 : sign;
  let start = from;
  while (start > 0 && from - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start--;
  let name = start;
  while (name < from && !/[\p{L}\p{N}]/u.test(text.charAt(name))) name++;
  if (name < from) return name;
  return start < from ? start : sign;
}
