import { hasQuoteMark } from './quote-mark.ts';
import { firstLineAfter } from './first-line-after.ts';

/** A line or two that say who wrote the mail repeated below them, and when. */
export interface Attribution {
  /** Lines it takes. */
  length: number;
  /** It has everything such a line has, so that what follows is repeated even without marks. */
  isSure: boolean;
}

const opening =
  /^[\s\-–—*]{0,8}(?:am |on |le |el |il |in data |em |op |den |dnia |w dniu |pe |ma |ti |ke |to |la |su |\p{L}{2,4}[.,] |在|\d{1,4}[./:\-年]|(?:mo|di|mi|do|fr|sa|so|mon|tues?|wednes|thurs?|fri|satur|sun)(?:ntag|enstag|ttwoch|nnerstag|eitag|mstag|day)?,? |["'„“]?\p{Lu}[^<:]{0,80}<[^>]{3,200}> )/iu;
const verb = /(?:^|[\s)>*])(?:schrieb|schreibt|wrote|writes|écrit|escribió|scritto|escreveu|schreef|skrev|kirjoitti|pisze|napisał\(?a?\)?|írta|napsal\(?a?\)?|пишет|написал\(?а?\)?|写道|작성|のメッセージ)(?=[\s:：*<"„]|$)/iu;
const address = /[^\s@<(]{1,80}@[^\s@>)]{2,80}/;
const year = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/;
const dayAndTime = /\d[./-]\d.*\d[:.]\d\d/;

const longest = 400;
/** Mail programs wrap the line, at most twice. */
const mostLines = 4;

/**
 * Recognises "Am Montag, 3. November 2025 um 10:12 Uhr schrieb Kundenservice <…>:" and its like at a line, wrapped or not.
 * Without a verb it needs the marks of a quote below it. A sentence that merely begins with "Am" is none.
 */
export function attributionAt(lines: readonly string[], at: number): Attribution | undefined {
  const first = lines[at] ?? '';
  if (first.length > longest || !opening.test(first)) return undefined;
  let joined = '';
  for (let length = 1; length <= mostLines && at + length <= lines.length; length += 1) {
    const line = lines[at + length - 1] ?? '';
    // A lone ">:" is the end of an address that was wrapped, not a quote.
    const isQuoted = hasQuoteMark(line) && !/^>\s?:\s*$/.test(line);
    if (length > 1 && (isQuoted || (line.trim() === '' && length > 2))) return undefined;
    joined = `${joined} ${line.trim()}`.trim();
    if (joined.length > longest) return undefined;
    const bare = joined.replace(/[\s\-–—*]{1,20}$/, '');
    const isMarked = hasQuoteMark(firstLineAfter(lines, at + length));
    const hasVerb = verb.test(bare);
    const ends = /[:：]$/.test(bare) || (hasVerb && /(?:wrote|schrieb)$/i.test(bare));
    if (!ends) continue;
    const isDated = year.test(bare) || dayAndTime.test(bare);
    const isAddressed = address.test(bare);
    if (hasVerb && (isAddressed || isDated)) return { length, isSure: true };
    if (isAddressed && isDated && /["<(].*@.*[>)]\s?[:：]$/.test(bare)) return { length, isSure: true };
    if (isMarked && (hasVerb || isAddressed || isDated)) return { length, isSure: false };
    return undefined;
  }
  return undefined;
}
