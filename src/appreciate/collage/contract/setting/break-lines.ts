import type { Paragraph, Part } from './paragraph.ts';

/**
 * Where the lines of a paragraph end if none may be wider than `measure`: indices one past each line's last part. Words stay whole
 * as long as a line does not stay emptier than a third for it; a measure narrower than a part is taken to be as wide as that part.
 */
export function breakLines({ parts }: Paragraph, measure: number): number[] {
  const ends: number[] = [];
  let at = 0;
  while (at < parts.length) {
    at = endOfLine(parts, at, measure);
    ends.push(at);
  }
  return ends;
}

/** How many lines that would be; no more than one above the limit are counted. */
export function countLines({ parts }: Paragraph, measure: number, limit: number): number {
  let lines = 0;
  for (let at = 0; at < parts.length && lines <= limit; lines += 1) at = endOfLine(parts, at, measure);
  return lines;
}

function endOfLine(parts: readonly Part[], from: number, measure: number): number {
  let width = 0;
  let wholeWord = from;
  let wholeWidth = 0;
  let divided = from;
  for (let at = from; at < parts.length; at += 1) {
    const part = parts[at] as Part;
    const isEndOfWord = part.space > 0 || at === parts.length - 1;
    const isWideAs = width + part.width + part.hyphen;
    if (isWideAs > measure + 1e-6 && at > from) break;
    width += part.width;
    if (isEndOfWord || part.hyphen === 0) {
      wholeWord = at + 1;
      wholeWidth = width;
    }
    divided = at + 1;
    width += part.space;
  }
  return wholeWord === from || (divided > wholeWord && wholeWidth < measure * 0.3) ? divided : wholeWord;
}

/** How wide a line of these parts is, from one up to before the other, with the hyphen it may end in. */
export function lineWidth({ parts }: Paragraph, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at += 1) width += (parts[at] as Part).width + (at < to - 1 ? (parts[at] as Part).space : (parts[at] as Part).hyphen);
  return width;
}
