import { readFileSync } from 'node:fs';
import { seededRandom } from './seeded-random.ts';
import { patternsFile, type LabelledText } from './texts.ts';

type Line = { slot: string; lang: string; words: string[] } | { pattern: string; gratitude: boolean; praise: boolean; lang: 'de' | 'en' };

const perPattern = 12;

/** Sentences made of patterns with places for words, each filled several times by lot: how praise and its counterfeits are built. */
export function patternSentences(): LabelledText[] {
  const lines = readFileSync(patternsFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Line);
  const slots = new Map(lines.flatMap((line) => ('slot' in line ? [[`${line.lang} ${line.slot}`, line.words] as const] : [])));
  const random = seededRandom(11);
  return lines.flatMap((line) => {
    if ('slot' in line) return [];
    const fill = () => line.pattern.replace(/\{(\w+)\}/g, (_, slot: string) => {
      const words = slots.get(`${line.lang} ${slot}`);
      if (!words) throw new Error(`seeds/praise/patterns.jsonl has no words for {${slot}} in ${line.lang}.`);
      return words[Math.floor(random() * words.length)] ?? '';
    }).trim();
    return [...new Set(Array.from({ length: perPattern }, fill))].map((text) => ({ text, gratitude: line.gratitude, praise: line.praise, times: 1, source: line.lang, made: true }));
  });
}
