import { readLine, type ReadLine } from './read-line.ts';
import { consequenceSign, literal, signs } from './signs.ts';

/** The line one would type to say this; {@link readLine} reads it back. */
export function writeLine({ kind, text, consequence }: ReadLine): string {
  const sign = signs[kind];
  const start = sign ? `${sign} ${text}` : readLine(text).kind === 'note' && !text.startsWith(literal) ? text : literal + text;
  return consequence ? `${start} ${consequenceSign} ${consequence}` : start;
}
