import type { Span, Stretch } from './span.ts';

/** A replacement as one pass made it: the span it stands for, where it begins in the new text, what it reads. */
export type Placed<S> = { span: S; at: number; as: string };

/** A replacement in the final text, and the stretch of the original text that it stands for. */
export type Replaced<Kind> = { kind: Kind; at: number; as: string; source: Stretch };

/** Which stretch of the original text a stretch of the text of this pass stands for. */
export type Origin = (stretch: Stretch) => Stretch;

const MOST_PASSES = 12;

/**
 * Repeats a pass of replacements until it finds nothing more: what one pass has replaced may show the next one
 * something it could not see, a surname beside a first name, say. So doing it all once more changes nothing. A pass is
 * told where in the original it is.
 */
export function settle<S extends Span<string>>(
  text: string,
  pass: (text: string, origin: Origin) => { text: string; placed: Placed<S>[] },
): { text: string; replaced: Replaced<S['kind']>[] } {
  let result = text;
  let replaced: Replaced<S['kind']>[] = [];
  for (let round = 0; round < MOST_PASSES; round++) {
    const earlier = replaced;
    const { text: next, placed } = pass(result, (stretch) => sourceOf(stretch, earlier));
    if (placed.length === 0) break;
    const added = placed.map(({ span, at, as }) => ({ kind: span.kind, at, as, source: sourceOf(span, earlier) }));
    replaced = [...carriedOver(earlier, placed), ...added].sort((a, b) => a.at - b.at);
    result = next;
  }
  return { text: result, replaced };
}

/**
 * What a span of a text already replaced in stands for in the original; it takes in every replacement that it
 * touches.
 */
function sourceOf({ start, end }: Stretch, earlier: readonly Replaced<string>[]): Stretch {
  const source = { start, end };
  for (const { at, as, source: stretch } of earlier) {
    const after = at + as.length;
    const shrunk = stretch.end - stretch.start - as.length;
    if (after <= start) source.start += shrunk;
    else if (at < start) source.start = stretch.start;
    if (after <= end) source.end += shrunk;
    else if (at < end) source.end = stretch.end;
  }
  return source;
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
