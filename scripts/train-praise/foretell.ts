import { textHash } from '../../src/appreciate/praise/reading/seen-texts.ts';
import type { Foretold } from './calibrate.ts';
import { fit, heads, type Lesson } from './fit.ts';
import type { LabelledText } from './texts.ts';

const folds = 4;
/** Of Reddit comments without thanks the training split has one in eight. */
const redditMissing = 8;

/** For both heads, what models say of texts they were not trained on: each quarter of the texts by a model of the other three. */
export function foretell(texts: readonly LabelledText[], lessons: readonly Lesson[]): [gratitude: Foretold[], praise: Foretold[]] {
  const foretold: [Foretold[], Foretold[]] = [[], []];
  const foldOf = texts.map(({ text }) => (textHash(text) >>> 8) % folds);
  for (let fold = 0; fold < folds; fold += 1) {
    const model = fit(lessons.filter((_, index) => foldOf[index] !== fold), 1);
    for (const [index, { gathered, answers }] of lessons.entries()) {
      if (foldOf[index] !== fold) continue;
      const { source, gratitude, times, made } = texts[index] as LabelledText;
      for (const head of heads) {
        const answer = answers[head];
        // Only our own sentences were asked about praise.
        if (made || answer === undefined || (head === 1 && source !== 'de' && source !== 'en')) continue;
        const count = source === 'goemotions' && !gratitude ? redditMissing : times;
        foretold[head].push({ sum: model.lean(gathered, head).sum, answer, count, group: source });
      }
    }
  }
  return foretold;
}
