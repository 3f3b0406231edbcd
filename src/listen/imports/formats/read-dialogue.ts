import { RefusedVcon } from '#listen/vcon/read/refused-vcon.ts';
import { readVcon } from '#listen/vcon/read/read-vcon.ts';
import { looksLikeVcon, openVcon } from '#listen/vcon/seal/open-vcon.ts';
import { en } from '../contract/reasons/messages.en.ts';
import type { RecordedDialogue } from './dialogue.ts';
import { readDialogueLine } from './dialogue-line.ts';
import { dialogueOfVcon } from './dialogue-of-vcon.ts';
import type { Reading } from './reading.ts';
import { RefusedLine } from './refused-line.ts';

/**
 * Reads one dialogue from JSON text: our JSONL format, or a vCon in any of its three forms.
 * @throws RefusedLine naming what is wrong.
 */
export async function readDialogue(json: string, { language, keys }: Reading): Promise<RecordedDialogue> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new RefusedLine(en.whole, 'notJson');
  }
  if (!looksLikeVcon(value)) return readDialogueLine(value, language);
  try {
    const { value: unsigned, signer } = await openVcon(value, keys);
    return dialogueOfVcon(readVcon(unsigned), { language, signedBy: signer?.subject ?? null });
  } catch (error) {
    if (error instanceof RefusedVcon) throw new RefusedLine(error.field, error.reason, error.about);
    throw error;
  }
}
