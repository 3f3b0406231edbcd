import type { Stretch } from '../../contract/found-thanks.ts';

/** A stretch of a text without the white space at its ends. */
export function trimmed(text: string, { start, end }: Stretch): Stretch {
  const said = text.slice(start, end);
  const from = start + (said.length - said.trimStart().length);
  return { start: from, end: Math.max(from, start + said.trimEnd().length) };
}
