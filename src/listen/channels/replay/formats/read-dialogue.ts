import type { RecordedDialogue } from './dialogue.ts';
import { readDialogueLine } from './dialogue-line.ts';
import { RefusedLine } from './refused-line.ts';
import { looksLikeVcon, readVcon } from './vcon.ts';

/**
 * Reads one dialogue from JSON text: our JSONL format or a vCon.
 * @throws RefusedLine naming what is wrong.
 */
export function readDialogue(json: string, language: 'de' | 'en'): RecordedDialogue {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new RefusedLine('the whole: is not JSON');
  }
  return looksLikeVcon(value) ? readVcon(value, language) : readDialogueLine(value, language);
}
