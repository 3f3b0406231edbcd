import type { ImpressionKind } from './impression-kind.ts';
import { literal, signs } from './signs.ts';

// Keyboards and autocorrection put these in place of the signs on the keys.
const alsoWritten: [string, ImpressionKind][] = [
  ['„', 'quote'],
  ['“', 'quote'],
  ['”', 'quote'],
  ['»', 'quote'],
  ['«', 'quote'],
  ['–', 'dislike'],
  ['—', 'dislike'],
  ['−', 'dislike'],
  ['¿', 'question'],
  ['♥', 'thanks'],
  ['❤️', 'thanks'],
  ['❤', 'thanks'],
];

const spellings: [string, ImpressionKind][] = [
  ...alsoWritten,
  ...(Object.entries(signs) as [ImpressionKind, string][]).flatMap(([kind, sign]): [string, ImpressionKind][] => (sign ? [[sign, kind]] : [])),
];

/** Tells the sign a line begins with from the rest. A line without one is a note; a backslash makes a sign an ordinary character. */
export function splitSign(line: string): { kind: ImpressionKind; rest: string } {
  const start = line.trimStart();
  if (start.startsWith(literal)) return { kind: 'note', rest: start.slice(literal.length) };
  const [sign, kind] = spellings.find(([spelling]) => start.startsWith(spelling)) ?? ['', 'note'];
  return { kind, rest: start.slice(sign.length) };
}

/** The same line as another kind, without touching its words. */
export function withKind(line: string, kind: ImpressionKind): string {
  const { rest } = splitSign(line);
  const words = rest.trimStart();
  if (kind !== 'note') return `${signs[kind]} ${words}`;
  return splitSign(words).kind !== 'note' || words.startsWith(literal) ? literal + words : words;
}
