import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoDialogue } from './demo-dialogue.ts';

/** Where the dialogues in `lang` lie, in the JSONL format that the replay channel reads. */
function demoDialoguesFile(lang: 'de' | 'en'): string {
  return join(import.meta.dirname, `dialogues-${lang}.jsonl`);
}

/** All invented service dialogues in `lang`, in the order in which the simulated customers should arrive. */
export function readDemoDialogues(lang: 'de' | 'en'): DemoDialogue[] {
  const lines = readFileSync(demoDialoguesFile(lang), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as DemoDialogue);
}
