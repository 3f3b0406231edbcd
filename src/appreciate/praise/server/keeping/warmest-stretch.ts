import type { Stretch } from '../../contract/found-thanks.ts';
import { praiseLimit } from '../../contract/limits.ts';
import type { ReadThanks } from '../praise-parts.ts';
import { innerWords } from './inner-words.ts';
import { trimmed } from './trimmed.ts';

/** A turn up to this many characters hangs as it was said. */
const shortEnough = 280;
/** Of a longer one, sentences up to this many characters. */
const room = 420;

const sentences = { de: new Intl.Segmenter('de', { granularity: 'sentence' }), en: new Intl.Segmenter('en', { granularity: 'sentence' }) };

/** What to hang of a turn, apart from what frames a letter: all of a short one, else its warmest sentence and the warm ones beside it. Never more than a wall holds. */
export function warmestStretch(text: string, language: 'de' | 'en', read: ReadThanks): Stretch {
  const inner = innerWords(text, language);
  if (inner.end - inner.start <= shortEnough) return inner;
  const said = [...sentences[language].segment(text.slice(inner.start, inner.end))].filter(({ segment }) => segment.trim() !== '').map(({ segment, index }) => {
    const { gratitude, praise } = read(segment);
    return { start: inner.start + index, end: inner.start + index + segment.length, warmth: Math.max(praise, gratitude / 2) };
  });
  let first = said.reduce((best, sentence, at) => (sentence.warmth > (said[best]?.warmth ?? 0) ? at : best), 0);
  let last = first;
  for (;;) {
    const before = warm(said[first - 1]);
    const after = warm(said[last + 1]);
    const next = after >= before ? 'after' : 'before';
    if (Math.max(before, after) < 0.45) break;
    const [from, to] = next === 'after' ? [first, last + 1] : [first - 1, last];
    if ((said[to]?.end ?? 0) - (said[from]?.start ?? 0) > room) break;
    [first, last] = [from, to];
  }
  const chosen = trimmed(text, { start: said[first]?.start ?? inner.start, end: said[last]?.end ?? inner.end });
  return chosen.end - chosen.start <= praiseLimit ? chosen : trimmed(text, { start: chosen.start, end: lastSpace(text, chosen.start, chosen.start + praiseLimit) });
}

function warm(sentence: { warmth: number } | undefined): number {
  return sentence?.warmth ?? 0;
}

/** A sentence without end is cut between two words. */
function lastSpace(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\s\S*$/u);
  return at > 0 ? from + at : to;
}
