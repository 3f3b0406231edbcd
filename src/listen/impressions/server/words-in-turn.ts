import { fold } from '#platform/text/fold.ts';
import { words } from '#platform/text/words.ts';

/** A stretch of a text; UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * Where all the words somebody typed stand in a turn, one after the other; case, accents and punctuation do not matter.
 * Undefined if they do not.
 */
export function wordsInTurn(typed: string, turn: string): Stretch | undefined {
  const wanted = words(typed).map((word) => fold(word.text));
  const said = words(turn);
  const folded = said.map((word) => fold(word.text));
  if (wanted.length === 0) return undefined;
  for (let from = 0; from + wanted.length <= folded.length; from += 1) {
    if (wanted.every((word, index) => word === folded[from + index])) return between(said[from], said[from + wanted.length - 1]);
  }
  return undefined;
}

/** A selection widened to whole words, so that no half name or number slips past the masking. Undefined without any word. */
export function wholeWords(turn: string, { start, end }: Stretch): Stretch | undefined {
  const touched = words(turn).filter((word) => word.start < end && word.end > start);
  const around = between(touched[0], touched.at(-1));
  if (!around) return undefined;
  // Marks at the edges belong to the selection: a question stays a question.
  return { start: Math.min(around.start, Math.max(start, 0)), end: Math.max(around.end, Math.min(end, turn.length)) };
}

function between(first: Stretch | undefined, last: Stretch | undefined): Stretch | undefined {
  return first && last && { start: first.start, end: last.end };
}
