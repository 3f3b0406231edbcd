import { readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readThanks } from '../../src/appreciate/praise/reading/read-thanks.ts';
import { wasSeen } from '../../src/appreciate/praise/reading/seen-texts.ts';
import { ourWeights, weightsFile } from '../../src/appreciate/praise/reading/weights.ts';
import { measure } from './figures.ts';
import { gather } from './gathered.ts';
import { madeOfNow, sha256, type MadeOf } from './made-of.ts';
import { goEmotionsTest, hasCorpora, multiDoGo, ownSentences } from './texts.ts';

const limit = 3 * 1024 * 1024;
const skipped = 'SKIPPED: no ../shared/data/gratitude beside the project, the weights are not compared with the corpora they were learned from\n';

describe('the weights in the repository', () => {
  test('were learned from the sentences in the repository, taken apart as they are today', () => {
    if (!hasCorpora) process.stdout.write(skipped);
    const noted = JSON.parse(readFileSync(new URL('made-of.json', weightsFile), 'utf8')) as MadeOf;
    expect(noted, 'run npm run train:praise').toMatchObject(madeOfNow());
  });

  test('are small, and their card names them', () => {
    expect(statSync(weightsFile).size).toBeLessThan(limit);
    expect(readFileSync(new URL('README.md', weightsFile), 'utf8')).toContain(sha256(readFileSync(weightsFile)));
  });

  test('never met a text they are measured by', (context) => {
    if (!hasCorpora) return void (process.stdout.write(skipped), context.skip());
    const tests = ownSentences({ test: true }).map(({ text }) => text);
    const learned = new Set(ownSentences({ test: false }).map(({ text }) => text));
    expect(tests.filter((text) => learned.has(text))).toEqual([]);
    const hits = goEmotionsTest().filter(({ text }) => wasSeen(text));
    // A few comments of two words ("Thank you", "Nice one") are said everywhere.
    expect(hits.length).toBeLessThan(40);
    expect(multiDoGo({ out: true }).length).toBeGreaterThan(2_000);
  });

  test('read texts they never met nearly as people do', (context) => {
    if (!hasCorpora) return void (process.stdout.write(skipped), context.skip());
    const figures = measure(ourWeights());
    process.stdout.write(figures.map(({ what, f1 }) => `${what}: F1 ${f1.toFixed(3)}\n`).join(''));
    const least = Math.min(...figures.map(({ f1 }) => f1));
    expect(least).toBeGreaterThan(0.85);
    expect(figures[0]?.f1).toBeGreaterThan(0.9);
  });

  test('are weighed the same whether a word was met before or not', () => {
    const texts = ownSentences({ test: false }).slice(0, 200).map(({ text }) => text);
    const first = texts.map((text) => readThanks(text));
    expect(texts.toReversed().map((text) => readThanks(text)).toReversed()).toEqual(first);
    expect(texts.map((text) => gather(text).windows.length).every((windows) => windows > 0)).toBe(true);
  });
});
