import { Problem } from '#platform/http/problem.ts';
import { borrowedRun } from '#platform/text/paraphrase.ts';
import { words } from '#platform/text/words.ts';
import type { ImpressionKind } from '../contract/impression-kind.ts';
import { impressionProblems } from '../contract/problems.ts';
import type { HeardHere } from './heard-in-visit.ts';
import { wholeWords, wordsInTurn, type Stretch } from './words-in-turn.ts';

/** What somebody wrote, before it is known whose words it is. */
export interface Line {
  kind: ImpressionKind;
  text: string;
  consequence: string | null;
  /** Words selected in a turn. */
  selection: { turnKey: string; start: number; end: number } | null;
  /** Whether a quote is kept from before; then there is no room for another. */
  hasQuote: boolean;
}

/** The same with the customer's words apart from the author's. */
export interface Settled {
  text: string;
  consequence: string | null;
  quote: { turn: HeardHere; stretch: Stretch } | undefined;
}

/** Stands in a text where words were lifted out into the quote. */
const lifted = '[…]';

/**
 * Tells the author's own words from those of the conversation. Words of a customer who agreed to be quoted become the quote,
 * selected, typed behind a quotation mark or found in the text; all other borrowed words are refused by name.
 * @throws Problem `borrowed-words`, `not-quotable`, `not-in-the-turn`, `one-quote`, `nothing-written`.
 */
export function settleWords(line: Line, heard: readonly HeardHere[]): Settled {
  let { text } = line;
  let quote = line.selection ? selected(line.selection, heard) : undefined;
  if (!quote && !line.hasQuote && line.kind === 'quote') {
    quote = typed(text, heard);
    text = '';
  }
  for (let run = borrowed(text, heard); run; run = borrowed(text, heard)) {
    const { start, end } = run;
    const said = text.slice(start, end);
    const source = quotableSource(said, heard);
    if (!source) throw named(impressionProblems.borrowedWords, 'text', said);
    if (line.hasQuote || (quote && !contains(quote, source))) throw named(impressionProblems.oneQuote, 'text', said);
    quote ??= source;
    text = `${text.slice(0, start)}${lifted}${text.slice(end)}`;
  }
  const inConsequence = line.consequence === null ? undefined : borrowed(line.consequence, heard);
  if (line.consequence !== null && inConsequence) {
    throw named(impressionProblems.borrowedWords, 'consequence', line.consequence.slice(inConsequence.start, inConsequence.end));
  }
  // What is left of a text that was nothing but the quote says nothing of its own.
  if (quote && /^[\s"'„“”‚‘’»«.,!?…[\]()-]*$/u.test(text)) text = '';
  if (text.trim() === '' && !quote && !line.hasQuote) throw new Problem(impressionProblems.empty, { field: 'text' });
  return { text: text.trim(), consequence: line.consequence?.trim() || null, quote };
}

function selected(selection: NonNullable<Line['selection']>, heard: readonly HeardHere[]): NonNullable<Settled['quote']> {
  const turn = heard.find((each) => each.key === selection.turnKey);
  if (!turn) throw new Problem(impressionProblems.unheard, { field: 'quote.turnKey' });
  if (turn.quotable === undefined) throw new Problem(impressionProblems.notQuotable, { field: 'quote' });
  const stretch = selection.start < selection.end ? wholeWords(turn.text, selection) : undefined;
  if (!stretch) throw new Problem(impressionProblems.notInTheTurn, { field: 'quote' });
  return { turn, stretch };
}

function typed(text: string, heard: readonly HeardHere[]): NonNullable<Settled['quote']> {
  if (text.trim() === '') throw new Problem(impressionProblems.empty, { field: 'text' });
  const source = quotableSource(text, heard);
  if (source) return source;
  // Whether words that were taken back had been among it is no answer to a guess.
  const said = heard.some((turn) => turn.stands && wordsInTurn(text, turn.text));
  throw new Problem(said || !heard.some((turn) => turn.quotable !== undefined) ? impressionProblems.notQuotable : impressionProblems.notInTheTurn, {
    field: 'text',
  });
}

/** The newest turn that may be quoted and holds these words. */
function quotableSource(said: string, heard: readonly HeardHere[]): NonNullable<Settled['quote']> | undefined {
  for (const turn of heard.toReversed()) {
    if (turn.quotable === undefined) continue;
    const stretch = wordsInTurn(said, turn.text);
    if (stretch) return { turn, stretch };
  }
  return undefined;
}

/** The first words that stand in a heard turn like this, six or more in a row. */
function borrowed(text: string, heard: readonly HeardHere[]): Stretch | undefined {
  const run = borrowedRun(text, heard.map((turn) => turn.text));
  const source = run && heard[run.turn];
  if (!source) return undefined;
  let end = run.end;
  for (const next of words(text).filter((word) => word.end > run.end)) {
    if (!wordsInTurn(text.slice(run.start, next.end), source.text)) break;
    end = next.end;
  }
  return { start: run.start, end };
}

function contains(outer: NonNullable<Settled['quote']>, inner: NonNullable<Settled['quote']>): boolean {
  return outer.turn.key === inner.turn.key && inner.stretch.start >= outer.stretch.start && inner.stretch.end <= outer.stretch.end;
}

function named(kind: (typeof impressionProblems)[keyof typeof impressionProblems], field: string, words: string): Problem {
  return new Problem(kind, { errors: [{ field, message: words }] });
}
