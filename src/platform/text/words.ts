/** A word where it stands: `text.slice(start, end)` is `text`. Offsets are UTF-16 code units. */
export type Word = { text: string; start: number; end: number };

const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufe00-\\ufe0f\\ufeff';
const WORD = new RegExp(
  `[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${INVISIBLE}]*` +
    `(?:(?:['’‘ʼ\\-‐‑]|(?<=\\p{N})[.,:](?=\\p{N}))[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}${INVISIBLE}]*)*`,
  'gu',
);
const WRITTEN_WITHOUT_SPACES = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/**
 * The words of a text in order. Letters and numbers make words; emoji and punctuation do not. Hyphens and apostrophes
 * inside a word stay inside it (`Karl-Heinz`, `geht's`), so do the marks inside a number (`49,90`). Scripts written
 * without spaces are cut by `Intl.Segmenter`; it is not asked for the others, being some twenty times slower.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    if (WRITTEN_WITHOUT_SPACES.test(match[0])) found.push(...segmented(match[0], match.index));
    else found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

function segmented(run: string, offset: number): Word[] {
  return Array.from(segmenter.segment(run))
    .filter((segment) => segment.isWordLike)
    .map(({ segment, index }) => ({ text: segment, start: offset + index, end: offset + index + segment.length }));
}
