import type { ImpressionKind } from './impression-kind.ts';
import { splitSign } from './split-sign.ts';

/** A line of the capture field, understood. */
export interface ReadLine {
  kind: ImpressionKind;
  /** What was heard, without sign and consequence. */
  text: string;
  /** Who downstream is hit; null if the line names nobody. */
  consequence: string | null;
}

const closingMarks = /["“”„»«]$/u;
const arrow = /\s*(?:=>|→|⇒)\s*/u;

/**
 * Reads one line: its first characters set the kind, what follows the first `=>` (or `→`) is the consequence. Total; see
 * {@link splitSign} for the signs.
 */
export function readLine(line: string): ReadLine {
  const { kind, rest } = splitSign(line.trim());
  const found = arrow.exec(rest);
  const before = (found ? rest.slice(0, found.index) : rest).trim();
  const after = found ? rest.slice(found.index + found[0].length).trim() : '';
  const text = kind === 'quote' ? before.replace(closingMarks, '').trim() : before;
  return { kind, text, consequence: after === '' ? null : after };
}
