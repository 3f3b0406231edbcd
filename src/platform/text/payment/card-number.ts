/** First digits and lengths of the payment card networks (ISO/IEC 7812 issuer ranges as the networks publish them). */
const NETWORKS: readonly { from: number; to: number; lengths: readonly number[] }[] = [
  { from: 4, to: 4, lengths: [16, 19] },
  { from: 51, to: 55, lengths: [16] },
  { from: 2221, to: 2720, lengths: [16] },
  { from: 34, to: 34, lengths: [15] },
  { from: 37, to: 37, lengths: [15] },
  { from: 300, to: 305, lengths: [14, 16, 17, 18, 19] },
  { from: 309, to: 309, lengths: [14, 16, 17, 18, 19] },
  { from: 36, to: 36, lengths: [14, 15, 16, 17, 18, 19] },
  { from: 38, to: 39, lengths: [14, 16, 17, 18, 19] },
  { from: 3528, to: 3589, lengths: [16, 17, 18, 19] },
  { from: 50, to: 50, lengths: [16, 17, 18, 19] },
  { from: 56, to: 69, lengths: [16, 17, 18, 19] },
  { from: 81, to: 81, lengths: [16, 17, 18, 19] },
  { from: 2200, to: 2204, lengths: [16, 17, 18, 19] },
  { from: 9792, to: 9792, lengths: [16] },
];

export const SHORTEST_CARD = 12;
export const LONGEST_CARD = 19;

/**
 * Whether digits of this length and beginning are issued as payment card numbers. The thirteen digits of old Visa cards
 * are left out: they are no longer issued, and German article and mobile numbers look the same.
 */
export function isIssued(digits: string): boolean {
  return NETWORKS.some(({ from, to, lengths }) => {
    const head = Number(digits.slice(0, String(from).length));
    return head >= from && head <= to && lengths.includes(digits.length);
  });
}

/**
 * Answers for any stretch of one row of digits whether its last digit is the Luhn check digit (ISO/IEC 7812-1, annex
 * B). Two running sums, one per parity, make each answer take the same short time.
 */
export function luhnOver(digits: string): (start: number, end: number) => boolean {
  const plain = new Int32Array(digits.length + 1);
  const doubledAtEven = new Int32Array(digits.length + 1);
  for (let i = 0; i < digits.length; i++) {
    const value = Number(digits[i]);
    const doubled = value > 4 ? value * 2 - 9 : value * 2;
    plain[i + 1] = at(plain, i) + (i % 2 === 0 ? value : doubled);
    doubledAtEven[i + 1] = at(doubledAtEven, i) + (i % 2 === 0 ? doubled : value);
  }
  return (start, end) => {
    const sums = (end - 1) % 2 === 0 ? plain : doubledAtEven;
    return (at(sums, end) - at(sums, start)) % 10 === 0;
  };
}

function at(sums: Int32Array, i: number): number {
  return sums[i] ?? 0;
}
