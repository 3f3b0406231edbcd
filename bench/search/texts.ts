import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { impressions } from '../../seeds/demo/impressions.ts';
import { readDemoDialogues } from '../../seeds/demo/read-demo-dialogues.ts';

/** Recorded dialogues; without them the demo company's own have to do. */
const recordings = resolve('../shared/data/dialogues/dialogues_star.jsonl');

/** Sentences people really say in customer service, German and English, each once. */
export async function texts(): Promise<string[]> {
  const dialogues: { turns: { by: string; text?: string }[] }[] = [...readDemoDialogues('de'), ...readDemoDialogues('en')];
  if (existsSync(recordings)) {
    const lines = (await readFile(recordings, 'utf8')).split('\n').filter(Boolean);
    dialogues.push(...lines.map((line) => JSON.parse(line) as { turns: { by: string; text?: string }[] }));
  }
  // What the recordings call an action was done by a machine, not said.
  const turns = dialogues.flatMap((dialogue) => dialogue.turns).filter(({ by }) => by === 'customer' || by === 'agent');
  const said = [...impressions.map(({ text }) => text), ...turns.flatMap(({ text }) => text ?? [])];
  return [...new Set(said)];
}
