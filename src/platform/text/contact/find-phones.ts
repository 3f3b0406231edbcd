import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const RUN = /(?<![\p{L}\p{N}.,:/]|\p{L}-)[(+]{0,2}\p{Nd}(?:[ \u00a0\u202f\u2009()\-‐‑–/.]{0,3}\p{Nd})*/gu;
const NORTH_AMERICAN = /^\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}$/u;
const NAMED = pattern('iu')`
  (?:\btel(?:efon)?(?:nummer|nr)?|telefonisch|rückruf(?:nummer)?
  |ruf\p{L}* (?:sie |du |ihr )?(?:mich|uns|bitte)
  |erreich\p{L}* (?:sie |du )?(?:mich|uns)?|erreichbar
  |handy(?:nummer|nr)?|mobil(?:nummer|nr|e)?|festnetz(?:nummer)?|durchwahl|\bfon|\bfax|whatsapp
  |\b(?:tele)?phone(?: number)?|cell(?:phone)?
  |\b(?:call|ring|text|reach|contact)(?: me| us)?(?: back)?(?: at| on| under)?)
  (?![\]\p{L}])[^\p{N}\0\n\]]{0,24}$
`;
const NAME_REACH = 64;

/**
 * Telephone numbers: international, with a leading zero, in North American shape, and whatever stands after a word for
 * telephone. Reads a text in which dates, prices and references are blanked.
 */
export function findPhones(text: string): Span<'phone'>[] {
  return Array.from(text.matchAll(RUN))
    .filter((run) => isPhone(run[0], text.slice(Math.max(0, run.index - NAME_REACH), run.index)))
    .map((run) => ({ kind: 'phone', start: run.index, end: run.index + run[0].length }));
}

function isPhone(run: string, before: string): boolean {
  const digits = run.replace(/\P{Nd}/gu, '');
  const plus = /^\(*\+/u.test(run);
  const mostDigits = plus || digits.startsWith('00') ? 18 : 15;
  if (digits.length < 5 || digits.length > mostDigits) return false;
  if (plus || /^\(*0/u.test(run)) return digits.length >= 6 && !/^0[.,]/u.test(run);
  return NORTH_AMERICAN.test(run.replace(/^\(+/u, '(')) || NAMED.test(before);
}
