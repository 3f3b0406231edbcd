import { Reader } from '../src/appreciate/praise/reading/reader.ts';
import { readThanks } from '../src/appreciate/praise/reading/read-thanks.ts';
import { ourWeights, type Weights } from '../src/appreciate/praise/reading/weights.ts';
import { gather } from '../scripts/train-praise/gathered.ts';
import { seededRandom, shuffle } from '../scripts/train-praise/seeded-random.ts';
import { goEmotions, goEmotionsTest, hasCorpora, multiDoGo, ownSentences, type LabelledText } from '../scripts/train-praise/texts.ts';
import type { Bench } from './figure.ts';
import { percentile } from './percentile.ts';
import { forFastText, trainFastText } from './praise/fasttext.ts';

const turns = 100_000;
const batch = 1_000;
const longTurn = 16_384;

/**
 * A hundred thousand turns of chats, comments and letters, read for gratitude and praise: beside fastText's own predict (one
 * question, its words prepared beforehand) and beside nothing but the sums over features that were found beforehand. In turn, a
 * thousand at a time.
 */
export const bench: Bench = async (emit) => {
  if (!hasCorpora) throw new Error('the praise bench needs ../shared/data/gratitude beside the project');
  const texts = drawn([...goEmotionsTest(), ...multiDoGo({ out: false }).flatMap((one) => Array.from({ length: one.times }, () => one)), ...ownSentences({ test: false }), ...ownSentences({ test: true })]);
  process.stderr.write('training fastText …\n');
  const fastText = await trainFastText([...goEmotions(), ...multiDoGo({ out: false }), ...ownSentences({ test: false })]);
  const prepared = texts.map(({ text }) => forFastText(text));
  const features = texts.map(({ text }) => everyFeature(text));
  const weights = ourWeights();
  const spent = { ours: 0, fastText: 0, sums: 0 };
  let found = 0;
  const works = {
    ours: (at: number) => (found += Number(readThanks(texts[at]?.text ?? '').praise >= 0.5)),
    fastText: (at: number) => (found += Number(fastText(prepared[at] ?? ''))),
    sums: (at: number) => (found += Number(sumOf(weights, features[at] ?? new Int32Array()) > 0)),
  };
  const order = ['ours', 'fastText', 'sums'] as const;
  for (const who of order) for (let at = 0; at < 5 * batch; at += 1) works[who](at);
  for (let from = 0; from < turns; from += batch) {
    for (const step of order.keys()) {
      // Whoever goes second finds a warmer cache, so they take turns.
      const who = order[(step + from / batch) % order.length] ?? 'ours';
      const began = performance.now();
      for (let at = from; at < from + batch; at += 1) works[who](at);
      spent[who] += performance.now() - began;
    }
  }
  const agreed = agreement(texts.slice(0, 20_000), fastText);
  process.stderr.write(`${found} found; F1 of gratitude on these texts, most of them learned from: ours ${agreed.ours.toFixed(3)}, fastText ${agreed.fastText.toFixed(3)}\n`);
  const name = `${turns.toLocaleString('en')} turns classified`;
  emit({ name: `${name}, beside fastText's predict`, unit: 'ms', n: turns, ours: spent.ours, baseline: spent.fastText });
  emit({ name: `${name}, beside the bare sums`, unit: 'ms', n: turns, ours: spent.ours, baseline: spent.sums });
  const long = longTurns(200);
  for (const [of, share] of [['p50', 0.5], ['p95', 0.95]] as const) emit({ name: `a turn of 16 KiB in words never met ${of}`, unit: 'ms', n: long.length, ours: percentile(long, share), baseline: null });
};

function drawn(texts: LabelledText[]): LabelledText[] {
  const order = texts.map((_, index) => index);
  shuffle(order, seededRandom(3));
  return Array.from({ length: turns }, (_, index) => texts[order[index % order.length] ?? 0] as LabelledText);
}

/** The buckets of all features of a text's first stretch. */
function everyFeature(text: string): Int32Array {
  const { buckets, offsets, windows } = gather(text);
  const first = windows[0] ?? { from: 0, to: 0, buckets: new Int32Array() };
  return Int32Array.from([...buckets.subarray(offsets[first.from], offsets[first.to]), ...first.buckets]);
}

function sumOf({ table }: Weights, features: Int32Array): number {
  let [gratitude, praise] = [0, 0];
  for (let index = 0; index < features.length; index += 1) {
    const at = (features[index] as number) << 1;
    gratitude += table[at] as number;
    praise += table[at + 1] as number;
  }
  return gratitude + praise;
}

function agreement(texts: readonly LabelledText[], fastText: (prepared: string) => boolean): { ours: number; fastText: number } {
  const f1 = (answer: (text: string) => boolean) => {
    let [hits, errors] = [0, 0];
    for (const { text, gratitude } of texts) {
      const found = answer(text);
      if (found && gratitude) hits += 2;
      else if (found !== gratitude) errors += 1;
    }
    return hits / (hits + errors);
  };
  return { ours: f1((text) => readThanks(text).gratitude >= 0.5), fastText: f1((text) => fastText(forFastText(text))) };
}

/** How long turns of the greatest length take, in milliseconds, each read by a reader that knows no word yet. */
function longTurns(count: number): number[] {
  const random = seededRandom(5);
  return Array.from({ length: count + 50 }, () => {
    const text = Array.from({ length: longTurn }, () => (random() < 0.16 ? ' ' : String.fromCharCode(97 + Math.floor(random() * 26)))).join('');
    const reader = new Reader(ourWeights());
    const began = performance.now();
    reader.lean(text);
    return performance.now() - began;
  }).slice(50);
}
