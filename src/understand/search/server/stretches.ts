import type { Stretches } from '../contract/evidence.ts';

/** Characters for private use, put around matches by the database and never part of a text. */
export const matchBegins = '\uE000';
export const matchEnds = '\uE001';

/**
 * Where marked copies of one text say that it matches, joined where they touch. Offsets count in the text without marks.
 * @param marked copies of the same text, each with marks of its own; null counts as none.
 */
export function stretchesOf(...marked: readonly (string | null)[]): Stretches {
  const found = marked.flatMap((copy) => (copy === null ? [] : marksIn(copy))).sort((a, b) => a.start - b.start);
  const joined: Stretches = [];
  for (const stretch of found) {
    const last = joined.at(-1);
    if (last && stretch.start <= last.end) last.end = Math.max(last.end, stretch.end);
    else joined.push({ ...stretch });
  }
  return joined;
}

function marksIn(copy: string): Stretches {
  const stretches: Stretches = [];
  let offset = 0;
  let start: number | undefined;
  for (const character of copy.split('')) {
    if (character === matchBegins) start = offset;
    else if (character === matchEnds) {
      if (start !== undefined && offset > start) stretches.push({ start, end: offset });
      start = undefined;
    } else offset += 1;
  }
  return stretches;
}
