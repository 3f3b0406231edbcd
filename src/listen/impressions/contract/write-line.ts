import type { ReadLine } from './read-line.ts';
import { consequenceSign } from './signs.ts';
import { withKind } from './split-sign.ts';

/** The line one would type to say this; {@link readLine} reads it back. */
export function writeLine({ kind, text, consequence }: ReadLine): string {
  // The text is ordinary words, whatever they begin with.
  const start = withKind(`\\${text}`, kind);
  return consequence ? `${start} ${consequenceSign} ${consequence}` : start;
}
