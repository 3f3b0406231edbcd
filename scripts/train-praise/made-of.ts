import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gather } from './gathered.ts';
import { corpora, hasCorpora, ownSentences, patternsFile, seedFiles } from './texts.ts';

/** What the weights were made of: SHA-256 of the files that were learned from, and of how sentences were taken apart. */
export type MadeOf = Record<string, string>;

/** The same as of now; the corpora only where they are. */
export function madeOfNow(): MadeOf {
  const files = [...seedFiles({ test: false }), patternsFile, ...(hasCorpora ? Object.values(corpora) : [])];
  const hashes = files.map((file) => [file.pathname.split('/').at(-1) ?? '', sha256(readFileSync(file))] as const);
  return { ...Object.fromEntries(hashes.sort()), features: featuresNow() };
}

/** Changes when a sentence is taken apart in another way than before. */
function featuresNow(): string {
  const hash = createHash('sha256');
  for (const { text } of ownSentences({ test: false }).slice(0, 500)) {
    const { buckets, offsets, windows, sentences } = gather(text);
    for (const numbers of [buckets, offsets, ...[...windows, ...sentences].map((window) => window.buckets)]) hash.update(numbers);
  }
  return hash.digest('hex');
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
