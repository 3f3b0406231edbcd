import type pg from 'pg';

/** A question somebody might type, and the same with a typing error in its longest word. */
export interface BenchQuestion {
  typed: string;
  misspelt: string;
}

/** Questions of one to three words that occur together somewhere, rare and frequent ones; the same ones every time. */
export async function questions(pool: pg.Pool, count: number, texts: readonly string[]): Promise<BenchQuestion[]> {
  const { rows } = await pool.query<{ word: string }>(`select word from search.word where length(word) > 3 and numnode(search.question(jsonb_build_array(jsonb_build_array(word)))) > 0`);
  const known = new Set(rows.map(({ word }) => word));
  const random = sequence(20_261);
  const found: BenchQuestion[] = [];
  while (found.length < count) {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    const words = [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].filter((word) => known.has(word.normalize('NFD').replace(/\p{M}/gu, '')));
    const wanted = 1 + (found.length % 3);
    if (words.length < wanted) continue;
    const chosen = words.toSorted(() => random() - 0.5).slice(0, wanted);
    const longest = chosen.toSorted((a, b) => b.length - a.length)[0] ?? '';
    const middle = Math.floor(longest.length / 2);
    const swapped = longest.slice(0, middle - 1) + longest.charAt(middle) + longest.charAt(middle - 1) + longest.slice(middle + 1);
    // A space at the end: the last word is complete.
    found.push({ typed: `${chosen.join(' ')} `, misspelt: `${chosen.map((word) => (word === longest ? swapped : word)).join(' ')} ` });
  }
  return found;
}

/** Numbers between 0 and 1 that are the same in every run (mulberry32, Tommy Ettinger). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
