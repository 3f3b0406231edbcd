/** A stretch of a text. Offsets are UTF-16 code units, `end` exclusive. */
export type Stretch = { start: number; end: number };

/** A stretch of a text and what it is. */
export type Span<Kind extends string> = Stretch & { kind: Kind };

/** Whether two stretches share a character. */
export function overlap(one: Stretch, other: Stretch): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Keeps the earlier span where two overlap in the list's own order of precedence; the result is ordered by place. */
export function withoutOverlaps<S extends Span<string>>(spans: readonly S[], length: number): S[] {
  const taken = new Uint8Array(length);
  const kept: S[] = [];
  for (const span of spans) {
    if (span.end <= span.start || taken.subarray(span.start, span.end).includes(1)) continue;
    taken.fill(1, span.start, span.end);
    kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/** Replaces ordered, disjoint spans. `at` is where each replacement begins in the new text. */
export function rewrite<S extends Span<string>>(
  text: string,
  spans: readonly S[],
  replacement: (span: S) => string,
): { text: string; placed: { span: S; at: number; as: string }[] } {
  let result = '';
  let from = 0;
  const placed = spans.map((span) => {
    result += text.slice(from, span.start);
    const at = result.length;
    const as = replacement(span);
    result += as;
    from = span.end;
    return { span, at, as };
  });
  return { text: result + text.slice(from), placed };
}

/** The text with every character of the spans overwritten by NUL, so that later rules read past what is settled. */
export function blanked(text: string, spans: readonly Stretch[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    parts.push(text.slice(from, Math.max(from, start)), '\0'.repeat(end - Math.max(from, start)));
    from = end;
  }
  return parts.join('') + text.slice(from);
}
