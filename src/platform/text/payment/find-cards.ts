import { pattern } from '../pattern.ts';
import type { Span } from '../span.ts';
import { isIssued, LONGEST_CARD, luhnOver, SHORTEST_CARD } from './card-number.ts';
import { digitRuns, isGlued } from './digit-runs.ts';
import type { DigitRun } from './digit-runs.ts';

const CARD_WORD = pattern('giu')`
  (?:kredit|debit|bank|ec-?|giro|prepaid-?)karte|karten-?(?:nummer|nr)
  |master ?card|maestro|american express|\bamex\b|\bvisa\b
  |(?:credit|debit|bank) card|card (?:number|no\b|details)
`;
const SECURITY_CODE = pattern('giu')`
  (?:\b(?:cvc|cvv|cvn)2?\b
  |karten-?prüf(?:nummer|ziffer|zahl)
  |card (?:verification|security) (?:code|number)
  |(?:prüf(?:nummer|ziffer)|sicherheitscode)(?<=karte.{0,80}))
  [^\p{N}\n\0]{0,16}(\p{Nd}{3,4})(?!\p{N})
`;
const SHORT_ITEMS = /(?<!\p{Nd})\p{Nd}{1,2}\s?[,/]/u;
const REACH = 40;

/**
 * Payment card numbers and their security codes. A number is found by its check digit and its network, however it is
 * spread over spaces, dashes or lines; near a word for a card any number of that length counts, for a mistyped card
 * number is one too.
 */
export function findCards(text: string): Span<'card'>[] {
  const named = Array.from(text.matchAll(CARD_WORD), ({ index, 0: word }): Place => ({
    start: index,
    end: index + word.length,
  }));
  const numbers = digitRuns(text)
    .filter((run) => run.digits.length >= SHORTEST_CARD)
    .flatMap((run) => cardsIn(text, run, isNear(named, run)));
  const codes = Array.from(text.matchAll(SECURITY_CODE), (match): Span<'card'> => {
    const end = match.index + match[0].length;
    return { kind: 'card', start: end - (match[1] ?? '').length, end };
  });
  return [...numbers, ...codes];
}

type Place = { start: number; end: number };

function isNear(named: readonly Place[], run: DigitRun): boolean {
  const { start, end } = place(run, 0, run.digits.length);
  return named.some((word) => word.end > start - REACH && word.start < end + REACH / 2);
}

function cardsIn(text: string, run: DigitRun, named: boolean): Span<'card'>[] {
  const found: Span<'card'>[] = [];
  const passesLuhn = luhnOver(run.digits);
  for (let start = 0; start + SHORTEST_CARD <= run.digits.length; start++) {
    if (isGlued(run, start)) continue;
    const proven = (length: number): boolean =>
      passesLuhn(start, start + length) &&
      isIssued(run.digits.slice(start, start + length)) &&
      !isListOfShortItems(text, place(run, start, length));
    const lengths = lengthsAt(run, start);
    const length = lengths.find(proven) ?? (named ? lengths[0] : undefined);
    if (!length) continue;
    found.push({ kind: 'card', ...place(run, start, length) });
    start += length - 1;
  }
  return found;
}

/** Lengths a card starting here may have, longest first; a card does not end inside a group of digits. */
function lengthsAt(run: DigitRun, start: number): number[] {
  const most = Math.min(LONGEST_CARD, run.digits.length - start);
  return Array.from({ length: most - SHORTEST_CARD + 1 }, (_, i) => most - i).filter(
    (length) => !isGlued(run, start + length),
  );
}

/** `36, 38, 40, 42` are sizes, whatever their digits add up to. */
function isListOfShortItems(text: string, { start, end }: Place): boolean {
  return SHORT_ITEMS.test(text.slice(start, end));
}

function place(run: DigitRun, first: number, length: number): Place {
  return { start: run.at[first] ?? 0, end: run.after[first + length - 1] ?? 0 };
}
