import { buckets } from '../../src/appreciate/praise/reading/weights.ts';
import { mostOfWindow } from '../../src/appreciate/praise/reading/window-features.ts';
import { scaleOf } from '../../src/appreciate/praise/reading/windows.ts';
import { seededRandom, shuffle } from './seeded-random.ts';
import type { Gathered, Window } from './gathered.ts';

export const heads = [0, 1] as const;
export type Head = (typeof heads)[number];

/** A text with what is known of it. For each head the answer, undefined where nobody gave one, and how much it counts. */
export interface Lesson {
  gathered: Gathered;
  answers: readonly [gratitude: boolean | undefined, praise: boolean | undefined];
  counts: readonly [gratitude: number, praise: number];
}

/** Of 256 features, so many are hidden each time a text is learned, so that none is relied on alone. */
const hidden = 90;
const [epochs, rate, shrink, floor] = [8, 0.2, 1e-4, 1e-4];
/**
 * Strangers labelled what is thanks, and some labels are wrong. After so many epochs a label counts the less the less it is believed:
 * the step of logistic regression times √p, p being the probability that the model gives to the label (generalised cross-entropy with
 * q = ½: Zhang and Sabuncu, NeurIPS 2018).
 */
const believed = 2;

/** A linear model with two heads, in full precision. */
export class Model {
  readonly table = new Float32Array(2 * buckets);
  readonly bias: [number, number] = [0, 0];

  /** The sum of the window that speaks most for the head, and which it is. */
  lean(gathered: Gathered, head: Head): { sum: number; window: Window } {
    const { table } = this;
    let best: { sum: number; window: Window } | undefined;
    for (const window of windowsOf(gathered, head)) {
      const [from, to] = [gathered.offsets[window.from] as number, gathered.offsets[window.to] as number];
      let [within, around] = [0, 0];
      for (let at = from; at < to; at += 1) within += table[2 * (gathered.buckets[at] as number) + head] as number;
      for (const bucket of window.buckets) around += table[2 * bucket + head] as number;
      const sum = within * scaleOf(to - from) + around * scaleOf(window.buckets.length) + this.bias[head];
      if (!best || sum > best.sum) best = { sum, window };
    }
    return best as { sum: number; window: Window };
  }
}

function windowsOf({ windows, sentences }: Gathered, head: Head): readonly Window[] {
  return head === 0 && sentences.length > 0 ? [...windows, ...sentences] : windows;
}

/** The mean of models that met the lessons in different orders: what only chance taught one of them weighs less. */
export function fit(lessons: readonly Lesson[], orders = 8): Model {
  const mean = new Model();
  for (let seed = 1; seed <= orders; seed += 1) {
    const { table, bias } = fitOnce(lessons, seed);
    for (let at = 0; at < table.length; at += 1) mean.table[at] = (mean.table[at] as number) + (table[at] as number) / orders;
    for (const head of heads) mean.bias[head] += bias[head] / orders;
  }
  return mean;
}

/**
 * Logistic regression by stochastic gradient descent with AdaGrad's steps; the weights are the mean over the second half of the
 * epochs. The same lessons in the same order give the same bits.
 */
function fitOnce(lessons: readonly Lesson[], seed: number): Model {
  const random = seededRandom(seed);
  const model = new Model();
  const shown = new Int32Array(Math.max(...lessons.map(({ gathered }) => gathered.buckets.length)) + mostOfWindow);
  const squares = new Float32Array(model.table.length).fill(floor);
  const biasSquares = [floor, floor] as [number, number];
  const mean = new Float64Array(model.table.length);
  const meanBias = [0, 0] as [number, number];
  const order = lessons.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) for (const head of heads) learn(lessons[index] as Lesson, head, epoch);
    if (epoch < epochs / 2) continue;
    for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] as number) + (model.table[at] as number) / (epochs / 2);
    for (const head of heads) meanBias[head] += model.bias[head] / (epochs / 2);
  }
  model.table.set(mean);
  for (const head of heads) model.bias[head] = meanBias[head];
  return model;

  function learn({ gathered, answers, counts }: Lesson, head: Head, epoch: number): void {
    const answer = answers[head];
    if (answer === undefined) return;
    const only = windowsOf(gathered, head).length === 1 ? gathered.windows[0] : undefined;
    const window = only ?? model.lean(gathered, head).window;
    const [from, to] = [gathered.offsets[window.from] as number, gathered.offsets[window.to] as number];
    const noise = Math.floor(random() * 4_294_967_296);
    const within = show(gathered.buckets, from, to, noise, head, 0);
    const all = show(window.buckets, 0, window.buckets.length, noise, head, within);
    const asIfAll = (to - from + window.buckets.length) / Math.max(1, all);
    const [scale, scaleAround] = [scaleOf(to - from) * asIfAll, scaleOf(window.buckets.length) * asIfAll];
    const sum = sumOf(0, within) * scale + sumOf(within, all) * scaleAround;
    const surprise = 1 / (1 + Math.exp(-sum - model.bias[head])) - Number(answer);
    const error = surprise * counts[head] * (head === 0 && epoch >= believed ? Math.sqrt(1 - Math.abs(surprise)) : 1);
    if (Math.abs(error) < 1e-4) return;
    for (let index = 0; index < within; index += 1) move(shown[index] as number, error * scale);
    for (let index = within; index < all; index += 1) move(shown[index] as number, error * scaleAround);
    biasSquares[head] += error * error;
    model.bias[head] -= (rate * error) / Math.sqrt(biasSquares[head]);
  }

  /** Notes the features that are not hidden this time, after those that are noted already; returns how many there are then. */
  function show(buckets: Int32Array, from: number, to: number, noise: number, head: Head, noted: number): number {
    let count = noted;
    for (let at = from; at < to; at += 1) {
      const bucket = buckets[at] as number;
      if (Math.imul(bucket ^ noise, 0x9e3779b1) >>> 24 >= hidden) shown[count++] = 2 * bucket + head;
    }
    return count;
  }

  function sumOf(from: number, to: number): number {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += model.table[shown[index] as number] as number;
    return sum;
  }

  function move(at: number, step: number): void {
    const gradient = step + shrink * (model.table[at] as number);
    squares[at] = (squares[at] as number) + gradient * gradient;
    model.table[at] = (model.table[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
  }
}
