import { attributionAt } from './attribution.ts';
import { firstLineAfter } from './first-line-after.ts';
import { headerBlockAt } from './header-block.ts';
import { markSignature } from './mark-signature.ts';
import { hasQuoteMark } from './quote-mark.ts';
import type { Segment, SegmentKind } from './segment.ts';
import { separatorAt } from './separator.ts';

/**
 * Cuts a mail's text into what its writer says, what is repeated from earlier mails, what is handed on from others, and what
 * closes it. Nothing is lost: the segments joined by line ends are the text. One pass, so time grows with length only.
 * @param handsOn whether the subject says that the mail hands on somebody else's ("WG:", "Fwd:").
 */
export function cutMail(text: string, { handsOn = false }: { handsOn?: boolean } = {}): Segment[] {
  const lines = text.split('\n');
  const kinds = markRepeated(lines, handsOn);
  let start = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (at < lines.length && kinds[at] === kinds[start]) continue;
    if (kinds[start] === 'own') markSignature(lines, kinds, start, at);
    start = at;
  }
  return gather(lines, kinds);
}

function markRepeated(lines: readonly string[], handsOn: boolean): SegmentKind[] {
  const kinds = Array.from<SegmentKind>({ length: lines.length }).fill('own');
  const rest = (at: number, kind: SegmentKind) => kinds.fill(kind, withRuleAbove(lines, at));
  for (let at = 0; at < lines.length; at += 1) {
    if (hasQuoteMark(lines[at])) {
      kinds[at] = 'quoted';
      continue;
    }
    const separated = separatorAt(lines, at);
    if (separated) return rest(at, separated);
    if (headerBlockAt(lines, at) > 0) return rest(at, handsOn ? 'forwarded' : 'quoted');
    const attribution = attributionAt(lines, at);
    if (!attribution) continue;
    const { length, isSure } = attribution;
    if (isSure && !hasQuoteMark(firstLineAfter(lines, at + length))) return rest(at, 'quoted');
    kinds.fill('quoted', at, at + length);
    at += length - 1;
  }
  return kinds;
}

/** The rule Outlook draws above an earlier mail belongs to it. */
function withRuleAbove(lines: readonly string[], at: number): number {
  let rule = at - 1;
  while (rule >= 0 && rule > at - 4 && lines[rule]?.trim() === '') rule -= 1;
  return rule >= 0 && /^\s*[_=\-–—]{4,}\s*$/.test(lines[rule] ?? '') ? rule : at;
}

function gather(lines: readonly string[], kinds: readonly SegmentKind[]): Segment[] {
  const segments: Segment[] = [];
  let start = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    const kind = kinds[start];
    if (kind === undefined || (at < lines.length && kinds[at] === kind)) continue;
    segments.push({ kind, text: lines.slice(start, at).join('\n') });
    start = at;
  }
  return segments;
}
