import { buckets } from '../../src/appreciate/praise/reading/weights.ts';
import { scaleOf } from '../../src/appreciate/praise/reading/windows.ts';
import { seededRandom, shuffle } from './seeded-random.ts';
import type { Gathered } from './gathered.ts';

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

/** A linear model with two heads, in full precision. */
export class Model {
  readonly table = new Float32Array(2 * buckets);
  readonly bias: [number, number] = [0, 0];

  /** The sum of the window that speaks most for the head, and which it is. */
  lean({ buckets: all, offsets, windows }: Gathered, head: Head): { sum: number; window: number } {
    let best = { sum: -Infinity, window: 0 };
    for (const [index, window] of windows.entries()) {
      const [from, to] = [offsets[window.from] as number, offsets[window.to] as number];
      let sum = 0;
      for (let at = from; at < to; at += 1) sum += this.table[2 * (all[at] as number) + head] as number;
      for (const bucket of window.buckets) sum += this.table[2 * bucket + head] as number;
      sum = sum * scaleOf(to - from + window.buckets.length) + this.bias[head];
      if (sum > best.sum) best = { sum, window: index };
    }
    return best;
  }
}

/** The mean of models that met the lessons in different orders: what only chance taught one of them weighs less. */
export function fit(lessons: readonly Lesson[], orders = 4): Model {
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
  const squares = new Float32Array(model.table.length).fill(floor);
  const biasSquares = [floor, floor] as [number, number];
  const mean = new Float64Array(model.table.length);
  const meanBias = [0, 0] as [number, number];
  const order = lessons.map((_, index) => index);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) for (const head of heads) learn(lessons[index] as Lesson, head);
    if (epoch < epochs / 2) continue;
    for (let at = 0; at < mean.length; at += 1) mean[at] = (mean[at] as number) + (model.table[at] as number) / (epochs / 2);
    for (const head of heads) meanBias[head] += model.bias[head] / (epochs / 2);
  }
  model.table.set(mean);
  for (const head of heads) model.bias[head] = meanBias[head];
  return model;

  function learn({ gathered, answers, counts }: Lesson, head: Head): void {
    const answer = answers[head];
    if (answer === undefined) return;
    const { window } = model.lean(gathered, head);
    const { from, to, buckets: around } = gathered.windows[window] as Gathered['windows'][number];
    const [begin, stop] = [gathered.offsets[from] as number, gathered.offsets[to] as number];
    const all = [...gathered.buckets.subarray(begin, stop), ...around];
    const noise = Math.floor(random() * 4_294_967_296);
    const shown = all.filter((bucket) => (Math.imul(bucket ^ noise, 0x9e3779b1) >>> 24) >= hidden);
    let sum = 0;
    for (const bucket of shown) sum += model.table[2 * bucket + head] as number;
    const scale = scaleOf(all.length) * (all.length / Math.max(1, shown.length));
    const error = (1 / (1 + Math.exp(-sum * scale - model.bias[head])) - Number(answer)) * counts[head];
    if (Math.abs(error) < 1e-4) return;
    const step = error * scale;
    for (const bucket of shown) move(2 * bucket + head, step);
    biasSquares[head] += error * error;
    model.bias[head] -= (rate * error) / Math.sqrt(biasSquares[head]);
  }

  function move(at: number, step: number): void {
    const gradient = step + shrink * (model.table[at] as number);
    squares[at] = (squares[at] as number) + gradient * gradient;
    model.table[at] = (model.table[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number);
  }
}
