import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';

const DIGIT = String.raw`null|eins?|zwei|zwo|drei|vier|fünf|fuenf|fünnef|sechs|sieben|acht|neun|zero|oh|one|two|three|four|five|six|seven|eight|nine`;
const FEWEST = 4;
const RUN = pattern('giu')`
  (?<![\p{L}\p{N}])(?:${DIGIT})(?:(?:,?[ ]|[-–]| - )(?:(?:doppel|doppelt|double|dreimal|zweimal|und|mal)[ -]?)?(?:${DIGIT}|\p{Nd}{1,2})(?![\p{L}\p{N}])){${String(FEWEST - 1)},40}
`;
const COUNTING = /^(?:null |zero )?(?:eins?|one)[ ,–-]+(?:zwei|two)[ ,–-]+(?:drei|three)/iu;

/** Numbers told digit by digit ("null eins sieben sechs …"); counting up from one is none. */
export function findSpokenNumbers(text: string): Span<'number'>[] {
  return Array.from(text.matchAll(RUN))
    .filter(([run]) => !COUNTING.test(run))
    .map(({ index, 0: run }) => ({ kind: 'number', start: index, end: index + run.length }));
}
