import type { Span } from './span.ts';

/** A replacement as one pass made it: the span it stands for, where it begins in the new text, what it reads. */
export type Placed<S> = { span: S; at: number; as: string };
/** A replacement in the final text. */
export type Replaced<Kind> = { kind: Kind; at: number; as: string };

const MOST_PASSES = 12;

/**
 * Repeats a pass of replacements until it finds nothing more: what one pass has replaced may show the next one something it
 * could not see, a surname beside a first name, say. So doing it all once more changes nothing.
 */
export function settle<S extends Span<string>>(
  text: string,
  pass: (text: string) => { text: string; placed: Placed<S>[] },
): { text: string; replaced: Replaced<S['kind']>[] } {
  let result = text;
  let replaced: Replaced<S['kind']>[] = [];
  for (let round = 0; round < MOST_PASSES; round++) {
    const { text: next, placed } = pass(result);
    if (placed.length === 0) break;
    replaced = [...carriedOver(replaced, placed), ...placed.map(({ span, at, as }) => ({ kind: span.kind, at, as }))];
    replaced.sort((a, b) => a.at - b.at);
    result = next;
  }
  return { text: result, replaced };
}

/** Where earlier replacements stand after a further pass; one that fell into a new replacement is gone. */
function carriedOver<Kind>(
  earlier: readonly Replaced<Kind>[],
  placed: readonly Placed<Span<string>>[],
): Replaced<Kind>[] {
  let next = 0;
  let moved = 0;
  const kept: Replaced<Kind>[] = [];
  for (const one of earlier) {
    for (let later = placed[next]; later && later.span.end <= one.at; later = placed[++next]) {
      moved += later.as.length - (later.span.end - later.span.start);
    }
    const later = placed[next];
    if (!later || later.span.start >= one.at + one.as.length) kept.push({ ...one, at: one.at + moved });
  }
  return kept;
}
