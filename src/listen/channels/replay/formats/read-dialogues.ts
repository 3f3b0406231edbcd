import type { Line } from '#platform/files/read-lines.ts';
import type { RecordedDialogue } from './dialogue.ts';
import { readDialogue } from './read-dialogue.ts';
import { RefusedLine } from './refused-line.ts';

/** What stood in a line: a dialogue, or why it is none. */
export type DialogueOrRefusal = { line: number; dialogue: RecordedDialogue } | { line: number; reason: string };

/** Reads a dialogue from each line and goes on after lines that hold none. */
export async function* readDialogues(lines: AsyncIterable<Line>, language: 'de' | 'en'): AsyncGenerator<DialogueOrRefusal> {
  for await (const line of lines) {
    if ('problem' in line) yield { line: line.number, reason: `the whole: ${line.problem}` };
    else yield dialogueOf(line.number, line.text, language);
  }
}

function dialogueOf(line: number, text: string, language: 'de' | 'en'): DialogueOrRefusal {
  try {
    return { line, dialogue: readDialogue(text, language) };
  } catch (error) {
    if (error instanceof RefusedLine) return { line, reason: error.message };
    throw error;
  }
}
