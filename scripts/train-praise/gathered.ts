import { mostOfPlace, mostOfWindow, mostOfWord, Places, windowFeatures, wordFeatures } from '../../src/appreciate/praise/reading/features.ts';
import { tokensOf } from '../../src/appreciate/praise/reading/tokens.ts';
import { buckets } from '../../src/appreciate/praise/reading/weights.ts';
import { eachWindow } from '../../src/appreciate/praise/reading/windows.ts';

/** All features of a text, bucket by bucket: those of its tokens in a row, those of each window beside. */
export interface Gathered {
  buckets: Int32Array;
  /** For each token where its features begin; one more at the end. */
  offsets: Int32Array;
  windows: { from: number; to: number; buckets: Int32Array }[];
}

const into = new Int32Array(mostOfWord + mostOfPlace + mostOfWindow);
const places = new Places();
const bucket = (feature: number) => feature & (buckets - 1);

/** The same features the reader weighs, written down to be learned from. */
export function gather(text: string): Gathered {
  const tokens = tokensOf(text);
  places.restart();
  const all: number[] = [];
  const offsets = [0];
  const take = (count: number) => {
    for (let index = 0; index < count; index += 1) all.push(bucket(into[index] as number));
  };
  for (let token = 0; token < tokens.count; token += 1) {
    take(wordFeatures(tokens, token, into));
    take(places.features(tokens, token, into));
    offsets.push(all.length);
  }
  const windows: Gathered['windows'] = [];
  eachWindow(tokens, (from, to) => {
    const count = windowFeatures(tokens, from, to, into);
    windows.push({ from, to, buckets: into.slice(0, count).map(bucket) });
  });
  return { buckets: Int32Array.from(all), offsets: Int32Array.from(offsets), windows };
}
