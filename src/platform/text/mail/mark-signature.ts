import { closingIn } from './closing.ts';
import { isDeviceLine } from './device-line.ts';
import type { SegmentKind } from './segment.ts';

/** Lines with text that may follow a closing before it is taken for something else. */
const mostAfterFormula = 40;
const mostAfterShort = 8;
const mostAfterRule = 8;

/**
 * Marks, within one stretch of own words, what closes it: the standard delimiter, a closing formula with name and address, the line
 * of a telephone. A postscript below it is words again.
 */
export function markSignature(lines: readonly string[], kinds: SegmentKind[], start: number, end: number): void {
  for (let at = start; at < end; at += 1) {
    const begins = signatureBegins(lines, at, end);
    if (begins === undefined) continue;
    const postscript = findPostscript(lines, begins, end);
    kinds.fill('signature', begins, postscript ?? end);
    if (postscript === undefined) return;
    at = postscript;
  }
}

/** Where a signature begins if this line announces one. */
function signatureBegins(lines: readonly string[], at: number, end: number): number | undefined {
  const line = lines[at] ?? '';
  if (/^--\s?$/.test(line) || isDeviceLine(line)) return at;
  if (/^\s*(?:_{2,}|[—–]{1,}|\+{4,})\s*$/.test(line) && isShortTail(lines, at + 1, end, mostAfterRule)) return at;
  const closing = closingIn(line);
  if (!closing || !isShortTail(lines, at + 1, end, closing.isFormula ? mostAfterFormula : mostAfterShort)) return undefined;
  return closing.saysThanks ? at + 1 : at;
}

/** Nothing that reads like going on: few lines, and no question. */
function isShortTail(lines: readonly string[], start: number, end: number, most: number): boolean {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const line = lines[at]?.trim() ?? '';
    if (line === '') continue;
    count += 1;
    if (count > most || (count > 1 && line.endsWith('?'))) return false;
  }
  return true;
}

function findPostscript(lines: readonly string[], start: number, end: number): number | undefined {
  for (let at = start; at < end; at += 1) if (/^\s*(?:p\.? ?s\.?|nachtrag)\s?[:.\-–]/i.test(lines[at] ?? '')) return at;
  return undefined;
}
