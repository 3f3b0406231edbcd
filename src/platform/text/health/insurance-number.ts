import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const CANDIDATE = /(?<![\p{L}\p{N}])([a-z])[\s\p{Cf}.-]?(\d(?:[\s\p{Cf}.-]{0,2}\d){8})(?![\p{L}\p{N}])/giu;
const NAMED = pattern('giu')`
  (?:krankenversicher(?:ten|ungs)-?(?:nummer|nr)|versicherten-?(?:nummer|nr)|\bkvnr
  |\bnhs (?:number|no)|health insurance (?:number|id|no)|medicare (?:number|id|no))
  \.?[^\p{L}\p{N}[‹\n]{0,4}(?:(?:ist|lautet|is)[^\p{L}\p{N}[‹\n]{1,3})?
  ((?:[a-z][\s.-]?)?\d(?:[\s.-]{0,2}[a-z]?\d){5,13})
`;

/**
 * Health insurance numbers: the German one (a letter, eight digits, a check digit) wherever its check digit is right,
 * and whatever follows a word that announces one, the British NHS and American Medicare numbers included.
 */
export function findInsuranceNumbers(text: string): Span<'health'>[] {
  const proven = Array.from(text.matchAll(CANDIDATE))
    .filter((match) => hasRightCheckDigit(match[1] ?? '', (match[2] ?? '').replace(/\D/gu, '')))
    .map((match): Span<'health'> => ({ kind: 'health', start: match.index, end: match.index + match[0].length }));
  const named = Array.from(text.matchAll(NAMED), (match): Span<'health'> => {
    const end = match.index + match[0].length;
    return { kind: 'health', start: end - (match[1] ?? '').length, end };
  });
  return [...proven, ...named];
}

/**
 * The letter counts as two digits (A = 01 … Z = 26); every second digit is doubled and its digits are added up; the sum
 * modulo ten is the last digit (German Social Code V, section 290, annex on the structure of the number).
 */
function hasRightCheckDigit(letter: string, digits: string): boolean {
  const place = letter.toUpperCase().charCodeAt(0) - 64;
  const all = String(place).padStart(2, '0') + digits.slice(0, 8);
  let sum = 0;
  for (let i = 0; i < all.length; i++) {
    const product = Number(all[i]) * (i % 2 === 0 ? 1 : 2);
    sum += product > 9 ? product - 9 : product;
  }
  return sum % 10 === Number(digits[8]);
}
