import type { Took } from '../hung-praise.ts';
import { praiseWords } from './praise-words.ts';

/** What it took to help, in words: "für uns zwei Klicks und zehn Minuten". Undefined where nobody noted it. */
export function tookWords({ clicks, minutes }: Took, language: 'de' | 'en'): string | undefined {
  const t = praiseWords(language);
  const parts = [clicks !== undefined && t.clicks(clicks), minutes !== undefined && t.minutes(minutes)].filter((part) => part !== false);
  const [first, second] = parts;
  if (first === undefined) return undefined;
  return t.took(second === undefined ? first : t.both(first, second));
}
