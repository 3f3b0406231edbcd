import { longestRead } from '../../src/appreciate/praise/reading/tokens.ts';
import { buckets, decodeWeights } from '../../src/appreciate/praise/reading/weights.ts';
import { measure } from './figures.ts';
import { sha256 } from './made-of.ts';
import type { Trained } from './train.ts';

/** The card that lies beside the weights: what they are, what they were learned from, and how well they read. Written, never edited. */
export function card({ weights, texts, foretold }: Trained): string {
  const count = (source: string, made = false) => texts.filter((one) => one.source === source && Boolean(one.made) === made).length.toLocaleString('en');
  const percent = (share: number) => share.toFixed(3);
  return `# thanks.bin

Written by \`npm run train:praise\`; not to be edited. The same sentences give the same bytes: SHA-256 \`${sha256(weights)}\`.

A linear model with two answers, *gratitude* and *praise*, for customers' turns in German and English: ${buckets.toLocaleString('en')} hashed features, one byte
for each answer, ${weights.length.toLocaleString('en')} bytes. It reads at most ${longestRead.toLocaleString('en')} UTF-16 code units of a text and knows nothing about who wrote it.

## Learned from
| texts | what | licence |
|---|---|---|
| ${count('goemotions')} | GoEmotions (Demszky et al., ACL 2020), training split enriched with thanks; comments that its development split has too left out | CC BY 4.0, Google Research |
| ${count('multidogo')} | MultiDoGO (Peskov et al., EMNLP 2019), customer turns, each wording once; one wording in five left out | CDLA-Permissive 1.0, © Amazon.com, Inc. or its affiliates |
| ${count('de')} and ${count('en')} | own sentences, German and English (\`seeds/praise\`) | the house's own |
| ${count('de', true)} and ${count('en', true)} | filled in from own patterns (\`seeds/praise/patterns.jsonl\`) | the house's own |

No text of these stands in the weights; they are numbers learned from them. \`seen.bin\` holds a hash of 32 bits for each text that was
learned from, so that \`ohrensessel evaluate praise --unseen\` can leave those out.

## How well it reads (F1, texts it never saw)
| what | texts | F1 |
|---|---|---|
${measure(decodeWeights(weights)).map(({ what, n, f1 }) => `| ${what} | ${n.toLocaleString('en')} | ${percent(f1)} |`).join('\n')}

Each quarter of the training texts read by a model of the other three:
${Object.entries(foretold).map(([head, groups]) => `${head} ${Object.entries(groups).map(([name, f1]) => `${name} ${percent(f1)}`).join(', ')}`).join('; ')}.
The own sentences are harder than what customers mostly write: many are counterfeits of praise that differ from it in a word.

## Where it errs
Irony that only the facts give away, praise in images nobody used before, dialects beyond a few phrases, languages other than German
and English. Its answers decide what an agent is shown, never what hangs: that a person confirms.
`;
}
