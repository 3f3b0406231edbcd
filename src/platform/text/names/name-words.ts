import { fold } from '../fold.ts';
import { words } from '../words.ts';

/** A word with what matters for telling names: how it is written and what stands before it. */
export type NameWord = {
  start: number;
  end: number;
  text: string;
  folded: string;
  /** Begins with a capital in a text that is not written in capitals throughout. */
  capital: boolean;
  /** What stands between it and the word before. */
  gap: string;
  sentenceStart: boolean;
};

const POSSESSIVE = /['’‘ʼ]s$/iu;
const SENTENCE_END = /[.!?:;\n"„“”»«(]/u;

/** The words of a text for the rules about names; an English possessive 's stays outside the word. */
export function nameWords(text: string): NameWord[] {
  const shouted = !/\p{Ll}/u.test(text);
  let from = 0;
  return words(text).map((word) => {
    const bare = word.text.replace(POSSESSIVE, '');
    const gap = text.slice(from, word.start);
    const first = from === 0;
    from = word.end;
    return {
      start: word.start,
      end: word.start + bare.length,
      text: bare,
      folded: fold(bare),
      capital: !shouted && /^\p{Lu}/u.test(bare),
      gap,
      sentenceStart: first || SENTENCE_END.test(gap),
    };
  });
}

/** `S` in `S. Müller`. */
export function isInitial(word: NameWord): boolean {
  return /^\p{Lu}$/u.test(word.text);
}

/** The parts of `Karl-Heinz` or `Müller-Lüdenscheidt`, folded. */
export function parts(word: NameWord): string[] {
  return word.text.split(/[-‐‑]/u).map(fold);
}

/** Letters of the shortest name by which other mentions are found. */
export const SHORTEST_KEY = 3;

/** The German genitive is the same name: `Müllers` is `Müller`. */
export function nameKey(folded: string): string {
  return folded.length > SHORTEST_KEY + 1 ? folded.replace(/s$/u, '') : folded;
}
