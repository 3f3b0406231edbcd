import type { Line } from '#platform/files/read-lines.ts';
import { en } from '../contract/reasons/messages.en.ts';
import type { Refusal } from '../contract/refusal.ts';
import type { RecordedDialogue } from './dialogue.ts';
import { readDialogue } from './read-dialogue.ts';
import type { Reading } from './reading.ts';
import { RefusedLine } from './refused-line.ts';

/** What stood in a line: a dialogue, or why it is none. */
export type DialogueOrRefusal = { line: number; dialogue: RecordedDialogue } | ({ line: number } & Refusal);

/** Reads a dialogue from each line and goes on after lines that hold none. */
export async function* readDialogues(lines: AsyncIterable<Line>, reading: Reading): AsyncGenerator<DialogueOrRefusal> {
  for await (const line of lines) {
    if ('text' in line) yield await dialogueOf(line.number, line.text, reading);
    else if (line.problem === 'too-large') yield { line: line.number, field: en.whole, reason: 'largerThan', about: String(line.limit) };
    else yield { line: line.number, field: en.whole, reason: 'notUtf8', about: '' };
  }
}

/** Reads the dialogue of one line or document. */
export async function dialogueOf(line: number, text: string, reading: Reading): Promise<DialogueOrRefusal> {
  try {
    return { line, dialogue: await readDialogue(text, reading) };
  } catch (error) {
    if (error instanceof RefusedLine) return { line, field: error.field, reason: error.reason, about: error.about };
    throw error;
  }
}
