import { mostOfPlace, mostOfWord, Places, wordFeatures } from '../../src/appreciate/praise/reading/features.ts';
import { tokensOf } from '../../src/appreciate/praise/reading/tokens.ts';
import { buckets } from '../../src/appreciate/praise/reading/weights.ts';
import { mostOfWindow, windowFeatures } from '../../src/appreciate/praise/reading/window-features.ts';
import { eachSentenceOfThanks, eachWindow } from '../../src/appreciate/praise/reading/windows.ts';

/** All features of a text, bucket by bucket: those of its tokens in a row, those of each window beside. */
export interface Gathered {
  buckets: Int32Array;
  /** For each token where its features begin; one more at the end. */
  offsets: Int32Array;
  /** Stretches that are weighed for both answers. */
  windows: Window[];
  /** Sentences that are weighed for gratitude, too. */
  sentences: Window[];
}

export interface Window {
  from: number;
  to: number;
  buckets: Int32Array;
}

const found = new Int32Array(mostOfWord + mostOfPlace + mostOfWindow);
const places = new Places();
const bucket = (feature: number) => feature & (buckets - 1);

/** The same features the reader weighs, written down to be learned from. */
export function gather(text: string): Gathered {
  const tokens = tokensOf(text);
  places.restart();
  const all: number[] = [];
  const offsets = [0];
  const take = (count: number) => {
    for (let index = 0; index < count; index += 1) all.push(bucket(found[index] as number));
  };
  for (let token = 0; token < tokens.count; token += 1) {
    take(wordFeatures(tokens, token, found));
    take(places.features(tokens, token, found));
    offsets.push(all.length);
  }
  const [windows, sentences]: [Window[], Window[]] = [[], []];
  const into = (list: Window[]) => (from: number, to: number) => list.push({ from, to, buckets: found.slice(0, windowFeatures(tokens, from, to, found)).map(bucket) });
  eachWindow(tokens, into(windows));
  eachSentenceOfThanks(tokens, into(sentences));
  return { buckets: Int32Array.from(all), offsets: Int32Array.from(offsets), windows, sentences };
}
