import { textHash } from '../../src/appreciate/praise/reading/seen-texts.ts';
import type { Lesson } from './fit.ts';
import { gather } from './gathered.ts';
import type { LabelledText } from './texts.ts';

/** The enriched split has some eight times as many thanks as Reddit; each comment without stands for several. */
const redditWithout = 3;
/** What ordinary chat turns and comments say about praise is only that they hold none; there are many of them. */
const nothingToPraise = 0.003;

export function lessonOf({ text, gratitude, praise, times, source }: LabelledText): Lesson {
  const counts = Math.sqrt(times) * (source === 'goemotions' && !gratitude ? redditWithout : 1);
  const own = source === 'de' || source === 'en';
  return { gathered: gather(text), answers: [gratitude, praise], counts: [counts, own ? 1 : counts * nothingToPraise] };
}

/** Texts in the order of their hashes, so that it does not matter in which order files list them, and none twice. */
export function inOrder(texts: readonly LabelledText[]): LabelledText[] {
  const once = new Map(texts.map((one) => [`${one.source} ${one.gratitude} ${one.praise} ${one.text}`, one]));
  return [...once].map(([key, one]) => ({ key, hash: textHash(key), one })).sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1)).map(({ one }) => one);
}
