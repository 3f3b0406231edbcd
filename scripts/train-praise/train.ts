import { textHash, encodeSeen } from '../../src/appreciate/praise/reading/seen-texts.ts';
import { encodeWeights } from '../../src/appreciate/praise/reading/weights.ts';
import { calibrate, f1Of } from './calibrate.ts';
import { fit } from './fit.ts';
import { foretell } from './foretell.ts';
import { inOrder, lessonOf } from './lessons.ts';
import { patternSentences } from './patterns.ts';
import { quantise } from './quantise.ts';
import { goEmotions, multiDoGo, ownSentences, type LabelledText } from './texts.ts';

export interface Trained {
  /** The file of weights. */
  weights: Buffer;
  /** The file by which texts are known that were learned from. */
  seen: Buffer;
  texts: readonly LabelledText[];
  /** F1 on texts the model had not seen, for each question and kind of text. */
  foretold: { gratitude: Record<string, number>; praise: Record<string, number> };
}

/** Learns the weights from all texts but those that are kept for testing. The same texts give the same bytes. */
export function train(say: (line: string) => void): Trained {
  const texts = inOrder([...goEmotions(), ...multiDoGo({ out: false }), ...ownSentences({ test: false }), ...patternSentences()]);
  const lessons = texts.map(lessonOf);
  say(`${texts.length} texts`);
  const foretold = foretell(texts, lessons);
  const calibrations = [calibrate(foretold[0]), calibrate(foretold[1])] as const;
  const figures = foretold.map((head, index) =>
    Object.fromEntries([...new Set(head.map(({ group }) => group))].sort().map((name) => [name, f1Of(head.filter(({ group }) => group === name), calibrations[index as 0 | 1].shift)])));
  const weights = encodeWeights(quantise(fit(lessons), [calibrations[0], calibrations[1]]));
  say(`calibrated: ${JSON.stringify(calibrations)}`);
  return { weights, seen: encodeSeen(texts.map(({ text }) => textHash(text))), texts, foretold: { gratitude: figures[0] ?? {}, praise: figures[1] ?? {} } };
}
