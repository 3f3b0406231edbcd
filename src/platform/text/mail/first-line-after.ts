/** As far as it looks; more empty lines than these are a gap nobody quotes across. */
const farthest = 12;

/** The first line with anything on it, from `start` on and not far below. */
export function firstLineAfter(lines: readonly string[], start: number): string | undefined {
  for (let at = start; at < Math.min(lines.length, start + farthest); at += 1) if (lines[at]?.trim()) return lines[at];
  return undefined;
}
