/**
 * Digits that stand together or are spread by spaces, dashes, dots and the like: `digits` in ASCII, `at[i]` and
 * `after[i]` where digit `i` begins and ends in the text.
 */
export type DigitRun = { digits: string; at: number[]; after: number[] };

const GAP = '[\\s\\p{Cf}\\ufe0f\\u20e3\\-‐‑‒–—−./_,·()]';
const RUN = new RegExp(`\\p{Nd}(?:${GAP}{0,3}\\p{Nd})*`, 'gu');
const DIGIT = /\p{Nd}/gu;
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

/** Every longest run of digits with at most three separators between two of them. */
export function digitRuns(text: string): DigitRun[] {
  return Array.from(text.matchAll(RUN), (run) => {
    const found: DigitRun = { digits: '', at: [], after: [] };
    for (const digit of run[0].matchAll(DIGIT)) {
      found.digits += asciiDigit(digit[0]);
      found.at.push(run.index + digit.index);
      found.after.push(run.index + digit.index + digit[0].length);
    }
    return found;
  });
}

/** Whether nothing stands between digit `i` and the one before it. */
export function isGlued(run: DigitRun, i: number): boolean {
  return i > 0 && i < run.at.length && run.at[i] === run.after[i - 1];
}

/** Digits of other scripts count as well; one we do not know is read as 0, so that it still takes its place. */
function asciiDigit(digit: string): string {
  const plain = digit.normalize('NFKC');
  if (plain >= '0' && plain <= '9') return plain;
  const point = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => point >= start && point < start + 10);
  return zero === undefined ? '0' : String(point - zero);
}
