import { textHash } from '../../src/appreciate/praise/reading/seen-texts.ts';
import type { Lesson } from './fit.ts';
import { gather } from './gathered.ts';
import type { LabelledText } from './texts.ts';

/**
 * Reddit writes of thanks in more ways than chats, so its comments count more. Its enriched split has some eight times as many thanks
 * as Reddit, so each comment without stands for several; not so one of which the label is likely a slip.
 */
const reddit = { thanks: 2, without: 8, doubted: 1 };
/** What ordinary chat turns and comments say about praise is only that they hold none; there are many of them. */
const nothingToPraise = 0.003;

/** Several sentences of one pattern say little more than one; about thanks other texts know more. */
const made = { gratitude: 0.2, praise: 0.3 };

export function lessonOf({ text, gratitude, praise, times, source, made: isMade, doubted }: LabelledText): Lesson {
  const gathered = gather(text);
  if (isMade) return { gathered, answers: [gratitude, praise], counts: [made.gratitude, made.praise] };
  const count = source === 'goemotions' ? reddit[doubted ? 'doubted' : gratitude ? 'thanks' : 'without'] : Math.sqrt(times);
  const asked = source === 'de' || source === 'en';
  return { gathered, answers: [gratitude, praise], counts: [count, asked ? count : count * nothingToPraise] };
}

/** Texts in the order of their hashes, so that it does not matter in which order files list them, and none twice. */
export function inOrder(texts: readonly LabelledText[]): LabelledText[] {
  const once = new Map(texts.map((one) => [`${one.source} ${one.gratitude} ${one.praise} ${one.text}`, one]));
  return [...once].map(([key, one]) => ({ key, hash: textHash(key), one })).sort((a, b) => a.hash - b.hash || (a.key < b.key ? -1 : 1)).map(({ one }) => one);
}
