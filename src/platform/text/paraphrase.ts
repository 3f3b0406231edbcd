import { hashOver, indexTurn, RUN, strung } from './indexed-turn.ts';
import type { IndexedTurn } from './indexed-turn.ts';

/**
 * Six consecutive words of a heard turn that an impression repeats: the words as they were heard, which turn they
 * come from, and where they stand in the impression.
 */
export type BorrowedRun = { words: string[]; turn: number; start: number; end: number };

/**
 * A run may be written as fewer or more words than it was heard in: "Kaffee-Maschine", "Kaffeemaschine", "Kaffee
 * Maschine".
 */
const MOST_WORDS = 2 * RUN;
const BITS_PER_ENTRY = 64;

/**
 * The first run of six consecutive words, in the order of the impression, that one of the heard turns has too; the
 * earlier turn if several have it. Case, punctuation, accents and their encoding, ß and ss, ä and ae, hyphens, quote
 * marks, invisible characters and letters that only look alike make no difference, nor does it matter how compounds
 * are split. Numbers are words, emoji are not. Pass turns as `indexTurn` made them when there are many: comparing 200
 * of 16 KiB takes a few milliseconds then.
 */
export function borrowedRun(
  impression: string,
  heardTurns: readonly (string | IndexedTurn)[],
): BorrowedRun | undefined {
  const written = indexTurn(impression);
  const stretches = stretchesOf(written);
  const mayHold = sieve(stretches);
  let best: { from: number; to: number; turn: number; run: number } | undefined;
  for (const [turn, heard] of heardTurns.entries()) {
    const indexed = typeof heard === 'string' ? indexTurn(heard) : heard;
    for (let run = 0; run < indexed.runs.length; run++) {
      const hash = indexed.runs[run] ?? 0;
      if (!mayHold(hash)) continue;
      const stretch = stretches.get(hash);
      if (!stretch || (best && stretch.from >= best.from)) continue;
      if (strung(indexed, run, run + RUN) !== strung(written, stretch.from, stretch.to)) continue;
      best = { ...stretch, turn, run };
    }
  }
  if (!best) return undefined;
  const heard = heardTurns[best.turn] ?? '';
  return {
    words: wordsOfRun(typeof heard === 'string' ? indexTurn(heard) : heard, best.run),
    turn: best.turn,
    start: written.places[2 * best.from] ?? 0,
    end: written.places[2 * best.to - 1] ?? 0,
  };
}

type Stretch = { from: number; to: number };

/** Every stretch of one to twelve words of the impression by its hash, the earliest of those that are alike. */
function stretchesOf(written: IndexedTurn): ReadonlyMap<number, Stretch> {
  const hash = hashOver(written.stream);
  const count = written.offsets.length - 1;
  const stretches = new Map<number, Stretch>();
  for (let from = 0; from < count; from++) {
    for (let to = from + 1; to <= Math.min(count, from + MOST_WORDS); to++) {
      const key = hash(written.offsets[from] ?? 0, written.offsets[to] ?? 0);
      if (!stretches.has(key)) stretches.set(key, { from, to });
    }
  }
  return stretches;
}

/** A bitmap that answers faster than the map for the many hashes that are not in it. */
function sieve(stretches: ReadonlyMap<number, Stretch>): (hash: number) => boolean {
  const bits = Math.max(16, Math.ceil(Math.log2(Math.max(1, stretches.size) * BITS_PER_ENTRY)));
  const words = new Int32Array(2 ** (bits - 5));
  const shift = 32 - bits;
  for (const hash of stretches.keys()) {
    const bit = spread(hash) >>> shift;
    words[bit >>> 5] = (words[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return (hash) => {
    const bit = spread(hash) >>> shift;
    return ((words[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  };
}

/** Lets the high bits depend on all bits (multiplication by the golden ratio, after Knuth). */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}

function wordsOfRun({ text, places }: IndexedTurn, run: number): string[] {
  return Array.from({ length: RUN }, (_, i) => text.slice(places[2 * (run + i)], places[2 * (run + i) + 1]));
}
