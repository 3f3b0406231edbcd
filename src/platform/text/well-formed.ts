type Malformation = 'lone-surrogate' | 'control-character' | 'direction-override';

/** `at` is the offset in UTF-16 code units; `code` names the offender, for instance `U+202E`. */
export type WellFormed = { ok: true } | { ok: false; what: Malformation; at: number; code: string };

const OFFENDER = /[\p{Cs}\u202d\u202e]|(?![\n\t])\p{Cc}/u;

/**
 * Whether a text may enter the house at all. Refused are lone surrogates (half a character), control characters other
 * than line break and tab (NUL, escape sequences, carriage return), and the two characters that override the
 * direction of writing and so let a text show something else than it says. The first offender is reported.
 *
 * Direction embeddings and isolates pass: Arabic and Hebrew need them, and telephones put them round pasted numbers.
 */
export function wellFormed(text: string): WellFormed {
  const offender = OFFENDER.exec(text);
  if (!offender) return { ok: true };
  const point = offender[0].charCodeAt(0);
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return { ok: false, what: nameOf(point), at: offender.index, code };
}

function nameOf(point: number): Malformation {
  if (point >= 0xd800 && point <= 0xdfff) return 'lone-surrogate';
  return point === 0x202d || point === 0x202e ? 'direction-override' : 'control-character';
}
