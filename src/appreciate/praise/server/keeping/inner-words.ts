import { closingIn } from '#platform/text/mail/closing.ts';
import type { Stretch } from '../../contract/found-thanks.ts';
import { trimmed } from './trimmed.ts';

const salutation = /^(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo|hi|hey|moin|servus|grüß gott|grüezi|liebe[rs]?|dear|hello|good (?:morning|afternoon|evening)|to whom)(?![\p{L}])[^.?]{0,70}[,!.]?$/iu;
const signed = /^(?:[Ii]hre?|[Ee]ure?|[Dd]eine?|[Yy]ours?)\s+\p{Lu}[\p{L}.'’ -]{1,40}$/u;
/** Lines from the end in which a closing is looked for: below it stand names and at most an address. */
const foot = 6;

/** What somebody says in a text, without what frames a letter: its subject, the salutation, the closing and the name below. All of it if nothing else is left. */
export function innerWords(text: string, language: 'de' | 'en'): Stretch {
  const whole = trimmed(text, { start: 0, end: text.length });
  const lines = linesOf(text, whole);
  let from = 0;
  // A subject stands alone above an empty line and ends without a mark.
  if (lines.length > 2 && isEmpty(lines[1]) && isSubject(said(lines[0]))) from = next(lines, 0);
  if (salutation.test(said(lines[from]))) from = next(lines, from);
  let until = lines.length;
  for (let at = lines.length - 1; at >= Math.max(from, lines.length - foot); at -= 1) if (closes(said(lines[at]))) until = at;
  const body = trimmed(text, { start: lines[from]?.start ?? whole.start, end: lines[until - 1]?.end ?? whole.end });
  const inner = withoutLastWords(text, body, language);
  return inner.end > inner.start ? inner : whole;

  function said(line: Stretch | undefined): string {
    return line ? text.slice(line.start, line.end).trim() : '';
  }
  function isEmpty(line: Stretch | undefined): boolean {
    return said(line) === '';
  }
  function next(all: readonly Stretch[], at: number): number {
    const found = all.findIndex((line, index) => index > at && !isEmpty(line));
    return found === -1 ? at : found;
  }
}

function isSubject(line: string): boolean {
  return line.length <= 120 && !/[.!?…,:;)]$/u.test(line);
}

function closes(line: string): boolean {
  const closing = closingIn(line);
  return (closing !== undefined && !closing.saysThanks) || signed.test(line);
}

/** A closing may stand in the last line, behind what is said. */
function withoutLastWords(text: string, { start, end }: Stretch, language: 'de' | 'en'): Stretch {
  const sentences = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.slice(start, end))];
  const last = sentences.at(-1);
  if (!last || sentences.length < 2 || !closes(last.segment.trim())) return { start, end };
  return trimmed(text, { start, end: start + last.index });
}

function linesOf(text: string, { start, end }: Stretch): Stretch[] {
  const lines: Stretch[] = [];
  let from = start;
  for (const line of text.slice(start, end).split('\n')) {
    lines.push({ start: from, end: from + line.length });
    from += line.length + 1;
  }
  return lines;
}
