import { fold } from './fold.ts';
import { words } from './words.ts';

/** So many consecutive words of a heard turn are more than a paraphrase may repeat. */
export const RUN = 6;

/** A heard turn made ready for comparing: its words folded and strung together, and a hash of every run of six. */
export type IndexedTurn = {
  text: string;
  stream: string;
  /** Where word `i` begins in `stream`; one entry more than there are words. */
  offsets: Int32Array;
  /** Where word `i` begins and ends in `text`, two entries a word. */
  places: Int32Array;
  /** Hash of words `i` to `i + 5`. */
  runs: Int32Array;
};

const BASE = 0x01000193;

/** Prepares a turn once, when it is heard; about as fast as finding its words. */
export function indexTurn(text: string): IndexedTurn {
  const found = words(text)
    .map((word) => ({ ...word, folded: fold(word.text) }))
    .filter((word) => word.folded !== '');
  const offsets = new Int32Array(found.length + 1);
  const places = new Int32Array(found.length * 2);
  found.forEach((word, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + word.folded.length;
    places[2 * i] = word.start;
    places[2 * i + 1] = word.end;
  });
  const stream = found.map((word) => word.folded).join('');
  const hash = hashOver(stream);
  const runs = new Int32Array(Math.max(0, found.length - RUN + 1));
  for (let i = 0; i < runs.length; i++) runs[i] = hash(offsets[i] ?? 0, offsets[i + RUN] ?? 0);
  return { text, stream, offsets, places, runs };
}

/** The folded words from one to another (exclusive) without the gaps between them. */
export function strung({ stream, offsets }: IndexedTurn, from: number, to: number): string {
  return stream.slice(offsets[from], offsets[to]);
}

/**
 * Answers with a 32-bit hash for any stretch of a string in constant time: a polynomial over its code units whose
 * value for a stretch is the difference of two prefixes (Rabin and Karp). Equal stretches hash alike; unequal ones
 * nearly never do.
 */
export function hashOver(stream: string): (from: number, to: number) => number {
  const prefix = new Int32Array(stream.length + 1);
  const power = new Int32Array(stream.length + 1).fill(1);
  for (let i = 0; i < stream.length; i++) {
    prefix[i + 1] = (Math.imul(prefix[i] ?? 0, BASE) + stream.charCodeAt(i) + 1) | 0;
    power[i + 1] = Math.imul(power[i] ?? 0, BASE);
  }
  return (from, to) => ((prefix[to] ?? 0) - Math.imul(prefix[from] ?? 0, power[to - from] ?? 0)) | 0;
}
