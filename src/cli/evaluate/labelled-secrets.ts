import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { readLines } from '#platform/files/read-lines.ts';
import { dialogueTruth } from '#platform/text/evaluation/dialogue-truth.ts';
import type { LabelledText } from '#platform/text/evaluation/labelled-text.ts';
import type { Span } from '#platform/text/span.ts';
import { words } from '#platform/text/words.ts';

/** The labelled texts of one line (the turns of a dialogue are several), or why a line is none. */
export type SecretsLine = { number: number; texts: LabelledText[] } | { number: number; wrong: string };

/** A line may have as many bytes as a body of the API. */
const lineLimit = 1_048_576;
const mark = /\[\[([\p{L}\p{N}_-]{1,40}):([^\]]*)\]\]/gu;
const known = ['marked', 'spans', 'masked', 'names', 'secrets'] as const;

const around = { lang: z.enum(['de', 'en']).optional().catch(undefined), asked: z.string().optional() };
const span = z.object({ kind: z.string().optional(), label: z.string().optional(), start: z.int().nonnegative(), end: z.int().nonnegative() });
const dialogue = z.looseObject({ lang: around.lang, turns: z.array(z.looseObject({ by: z.string(), text: z.string() })).min(1) });
const row = z.looseObject({
  ...around,
  text: z.string().optional(),
  marked: z.string().optional(),
  spans: z.array(span).optional(),
  masked: z.union([z.string(), z.array(z.string())]).optional(),
  names: z.array(z.string()).optional(),
  secrets: z.record(z.string(), z.array(z.string())).optional(),
});

/**
 * Texts with what in them points to a person, line by line, whatever the size of the file. JSONL in any of these forms: `marked`
 * ("Danke, Frau [[name:Berg]]"); `text` with `spans` (`kind`, `start`, `end` in UTF-16 units), with `names` or `secrets` (lists by
 * kind), or with `masked`, the same text as it should read; a dialogue with the look-ups of its agent. `-` is standard input.
 */
export async function* labelledSecrets(path: string): AsyncGenerator<SecretsLine> {
  const bytes = path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 262_144 });
  for await (const line of readLines(bytes, lineLimit)) {
    const { number } = line;
    if ('problem' in line) yield { number, wrong: line.problem === 'not-utf8' ? 'is not UTF-8' : `has more than ${line.limit} bytes` };
    else yield { number, ...readRow(line.text) };
  }
}

function readRow(line: string): { texts: LabelledText[] } | { wrong: string } {
  let read: unknown;
  try {
    read = JSON.parse(line);
  } catch {
    return { wrong: 'is not JSON' };
  }
  const chat = dialogue.safeParse(read);
  if (chat.success) return { texts: [...dialogueTruth(chat.data)] };
  const { success, data } = row.safeParse(read);
  if (!success) return { wrong: 'is not a labelled text: it needs "marked", or "text" with "spans", "names", "secrets" or "masked"' };
  const found = truthOf(data);
  if (typeof found === 'string') return { wrong: found };
  return { texts: [{ ...found, ...(data.lang && { lang: data.lang }), ...(data.asked !== undefined && { asked: data.asked }) }] };
}

function truthOf({ text, marked, spans, masked, names, secrets }: z.infer<typeof row>): Pick<LabelledText, 'text' | 'secrets'> | string {
  if (marked !== undefined) return readMarks(marked);
  if (text === undefined) return 'has no text';
  if (spans) {
    const beyond = spans.some(({ start, end }) => end <= start || end > text.length);
    return beyond ? 'has a span that is empty or lies beyond its text' : { text, secrets: spans.map(({ kind, label, start, end }) => ({ kind: kind ?? label ?? 'secret', start, end })) };
  }
  if (typeof masked === 'string') return comparedTo(text, masked);
  const lists = { ...secrets, ...(names && { name: names }), ...(masked && { secret: masked }) };
  if (Object.keys(lists).length === 0) return `does not say what in it is secret: it needs one of ${known.join(', ')}`;
  return { text, secrets: Object.entries(lists).flatMap(([kind, values]) => values.flatMap((value) => standing(text, kind, value))) };
}

/** `Danke, Frau [[name:Berg]]` as text and span. */
function readMarks(marked: string): Pick<LabelledText, 'text' | 'secrets'> {
  const secrets: Span<string>[] = [];
  let text = '';
  let from = 0;
  for (const { index, 0: whole, 1: kind = '', 2: words = '' } of marked.matchAll(mark)) {
    text += marked.slice(from, index);
    secrets.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), secrets };
}

/** Wherever a listed secret stands as whole words. */
function standing(text: string, kind: string, value: string): Span<string>[] {
  const spans: Span<string>[] = [];
  if (value.trim() === '') return spans;
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length)) {
    const end = start + value.length;
    const isWhole = !/[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(end));
    if (isWhole) spans.push({ kind, start, end });
  }
  return spans;
}

/** The words of a text that the masked one no longer has, in order. */
function comparedTo(text: string, masked: string): Pick<LabelledText, 'text' | 'secrets'> {
  const left = words(masked).map((word) => word.text);
  const secrets: Span<string>[] = [];
  let at = 0;
  for (const { text: word, start, end } of words(text)) {
    const next = left.indexOf(word, at);
    if (next >= 0 && next - at <= 4) at = next + 1;
    else secrets.push({ kind: 'secret', start, end });
  }
  return { text, secrets };
}
