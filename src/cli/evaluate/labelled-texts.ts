import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { readLines } from '#platform/files/read-lines.ts';
import { plain, yesOrNo, type PraiseTask } from './yes-or-no.ts';

/** A text and what people said of it, or why a line is none. */
export type LabelledLine = { number: number; text: string; label: boolean } | { number: number; wrong: string };

interface Question {
  task: PraiseTask;
  /** Labels that mean yes, where a file names many things. */
  names?: ReadonlySet<string>;
}

/** A line may have as many bytes as a body of the API. */
const lineLimit = 1_048_576;
const row = z.looseObject({ text: z.string() });
type Columns = readonly string[];

/**
 * The labelled texts of a file, line by line, whatever its size. JSONL has `text` and `label`, or instead of the label a field named
 * like the task; TSV has the same columns, named in its first line or else in the order text, label, lang. `-` is standard input.
 */
export async function* labelledTexts(path: string, question: Question): AsyncGenerator<LabelledLine> {
  const bytes = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 262_144 });
  let columns: Columns | undefined;
  for await (const line of readLines(bytes, lineLimit)) {
    const { number } = line;
    if ('problem' in line) {
      yield { number, wrong: line.problem === 'not-utf8' ? 'is not UTF-8' : `has more than ${line.limit} bytes` };
    } else if (line.text.startsWith('{')) {
      yield { number, ...labelled(jsonOf(line.text), question) };
    } else {
      const cells = line.text.split('\t');
      const named = columns ? undefined : header(cells);
      columns ??= named ?? ['text', 'label', 'lang'];
      if (!named) yield { number, ...labelled(rowOf(cells, columns), question) };
    }
  }
}

function labelled(read: unknown, { task, names }: Question): { text: string; label: boolean } | { wrong: string } {
  if (typeof read === 'string') return { wrong: read };
  const { success, data } = row.safeParse(read);
  if (!success) return { wrong: 'has no text' };
  const said = data['label'] ?? data['labels'] ?? data[task];
  if (said === undefined || said === null) return { wrong: `says nothing about ${task}: it needs "label" or "${task}"${otherTask(data, task)}` };
  const label = yesOrNo(said, task, names);
  if (label === undefined) return { wrong: `has a label that is neither yes nor no: ${JSON.stringify(said).slice(0, 60)}. Name the labels that mean yes with --yes` };
  return { text: data.text, label };
}

function otherTask(data: Record<string, unknown>, task: PraiseTask): string {
  const other = task === 'praise' ? 'gratitude' : 'praise';
  return other in data ? `. It has "${other}"; try --task ${other}` : '';
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
}

function header(cells: readonly string[]): Columns | undefined {
  const names = cells.map(plain);
  return names.includes('text') ? names : undefined;
}

function rowOf(cells: readonly string[], columns: Columns): Record<string, string> | string {
  if (cells.length < 2) return 'is neither JSON nor columns with tabs between them';
  return Object.fromEntries(cells.map((cell, index) => [columns[index] ?? `column ${index + 1}`, cell]));
}
