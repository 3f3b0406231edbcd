import { byteLength } from '#platform/text/byte-length.ts';
import { turnLimit } from '#platform/contract/limits.ts';

const lineEnds = /\r\n?/g;
/** What no text may hold: halves of characters, control characters, overrides of the direction of writing. */
const unwanted = /[\p{Cs}\u202d\u202e]|(?![\n\t])\p{Cc}/gu;
const mark = ' […]';

/**
 * Makes a text of another system one that may stand in a log: line ends become `\n`, what is not text is taken out, what
 * exceeds a turn is cut between two characters and marked.
 */
export function cleanText(text: string): string {
  const clean = text.replace(lineEnds, '\n').replace(unwanted, '').trim();
  if (byteLength(clean) <= turnLimit) return clean;
  // Never more bytes than units of UTF-16 times three, so this many units surely fit; half a character is not left over.
  let end = turnLimit - byteLength(mark);
  while (byteLength(clean.slice(0, end)) > turnLimit - byteLength(mark)) end -= Math.ceil((byteLength(clean.slice(0, end)) - turnLimit + byteLength(mark)) / 3) || 1;
  return `${clean.slice(0, end).replace(/[\uD800-\uDBFF]$/, '')}${mark}`;
}

/** The same of a name, which stands on one line and has at most so many units of UTF-16. */
export function cleanName(name: string, most: number): string {
  return cleanText(name).replaceAll('\n', ' ').slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

/** The name of somebody on the customer's side, as it stands in a log. */
export function cleanSpeaker(speaker: string): string {
  return cleanName(speaker, 200);
}
