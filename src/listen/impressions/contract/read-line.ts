import type { ImpressionKind } from './impression-kind.ts';
import { literal, signs } from './signs.ts';

/** A line of the capture field, understood. */
export interface ReadLine {
  kind: ImpressionKind;
  /** What was heard, without sign and consequence. */
  text: string;
  /** Who downstream is hit; null if the line names nobody. */
  consequence: string | null;
}

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

const closingMarks = /["“”„»«]$/u;
const consequence = /\s*(?:=>|→|⇒)\s*/u;

/**
 * Reads one line: its first characters set the kind, what follows the first `=>` (or `→`) is the consequence. Total; a line
 * without a sign is a note, and a backslash before a sign makes it an ordinary character.
 */
export function readLine(line: string): ReadLine {
  const trimmed = line.trim();
  const found = trimmed.startsWith(literal) ? undefined : spellings.find(([sign]) => trimmed.startsWith(sign));
  const kind = found?.[1] ?? 'note';
  const rest = trimmed.slice(found?.[0].length ?? (trimmed.startsWith(literal) ? literal.length : 0));
  const arrow = consequence.exec(rest);
  const before = arrow ? rest.slice(0, arrow.index) : rest;
  const after = arrow ? rest.slice(arrow.index + arrow[0].length).trim() : '';
  const text = kind === 'quote' ? before.trim().replace(closingMarks, '').trim() : before.trim();
  return { kind, text, consequence: after === '' ? null : after };
}
