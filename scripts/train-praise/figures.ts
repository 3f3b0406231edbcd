import { Reader } from '../../src/appreciate/praise/reading/reader.ts';
import type { Weights } from '../../src/appreciate/praise/reading/weights.ts';
import { goEmotionsTest, multiDoGo, ownSentences, type LabelledText } from './texts.ts';

export interface Measured {
  what: string;
  n: number;
  f1: number;
}

/** How well weights read texts that nothing was learned from. */
export function measure(weights: Weights): Measured[] {
  const reader = new Reader(weights);
  const own = ownSentences({ test: true });
  const gratitude = (what: string, texts: readonly LabelledText[]) => f1Of(what, texts, (text) => reader.lean(text).gratitude, (one) => one.gratitude);
  const praise = (what: string, texts: readonly LabelledText[]) => f1Of(what, texts, (text) => reader.lean(text).praise, (one) => one.praise === true);
  return [
    gratitude('gratitude, GoEmotions, its whole development split', goEmotionsTest()),
    gratitude('gratitude, MultiDoGO, the fifth of its texts that is left out', multiDoGo({ out: true })),
    ...(['de', 'en'] as const).flatMap((language) => {
      const texts = own.filter(({ source }) => source === language);
      return [gratitude(`gratitude, own test set, ${language}`, texts), praise(`praise, own test set, ${language}`, texts)];
    }),
  ];
}

function f1Of(what: string, texts: readonly LabelledText[], lean: (text: string) => number, answer: (text: LabelledText) => boolean): Measured {
  let [hits, errors, n] = [0, 0, 0];
  for (const one of texts) {
    const found = lean(one.text) >= 0;
    n += one.times;
    if (found && answer(one)) hits += one.times;
    else if (found !== answer(one)) errors += one.times;
  }
  return { what, n, f1: (2 * hits) / (2 * hits + errors) };
}
