import { Command } from 'commander';
import { MaskingTally, type MaskingMistake, type MaskingScore, type Share } from '#platform/text/evaluation/masking-tally.ts';
import { CommandFailed } from '../command-failed.ts';
import type { CommandLine } from '../program.ts';
import { count } from './count.ts';
import { labelledSecrets } from './labelled-secrets.ts';
import { LeftOut } from './left-out.ts';
import { onOneLine } from './on-one-line.ts';

interface Options {
  worst: number;
  json?: boolean;
}
type Numbered = MaskingMistake & { number: number };

const description = `Masks texts of which people have said what in them points to a person, and says how much of it masking took out and what it took out for nothing.

FILE is JSONL ("-" is standard input), each line in one of these forms:
  {"marked": "Danke, Frau [[name:Berg]], Auftrag [[number:4711-22]]"}
  {"text": "…", "spans": [{"kind": "name", "start": 12, "end": 16}]}
  {"text": "…", "names": ["Berg"]}   or   {"text": "…", "secrets": {"name": ["Berg"]}}
  {"text": "…", "masked": "the text as it should read"}
  {"turns": [{"by": "customer", "text": "…"}, {"by": "action", "text": "… CustomerName=\\"…\\" PIN=\\"…\\""}]}
A line may also have "lang" (de, en) and "asked", the turn it answers.`;

/** `ohrensessel evaluate masking` */
export function evaluateMasking(line: CommandLine): Command {
  return new Command('masking')
    .summary('how well names, addresses and numbers are masked')
    .description(description)
    .argument('<file>', 'JSONL of texts with what in them is secret')
    .option('--worst <count>', 'how many mistakes of each kind are shown', count, 10)
    .option('--json', 'the figures as JSON, as the last line')
    .action((file: string, options: Options) => evaluate(line, file, options));
}

async function evaluate({ terminal, finish }: CommandLine, file: string, { worst, json }: Options): Promise<void> {
  const tally = new MaskingTally();
  const missed: Numbered[] = [];
  const lost: Numbered[] = [];
  const leftOut = new LeftOut(terminal);
  for await (const line of labelledSecrets(file)) {
    if (terminal.signal.aborted) throw new CommandFailed('Stopped.');
    if ('wrong' in line) {
      leftOut.add(line);
      continue;
    }
    const { number } = line;
    for (const text of line.texts) {
      const mistake = tally.add(text);
      if (mistake && mistake.missed.length > 0) keep(missed, { ...mistake, number }, worst, lettersMissed);
      if (mistake && mistake.lost.length > 0) keep(lost, { ...mistake, number }, worst, ({ lost: words }) => words.length);
    }
  }
  leftOut.sayRest();
  const score = tally.score();
  if (score.texts === 0) throw new CommandFailed(`${file} has no text that says what in it is secret.`);
  for (const text of [...inWords(score), ...missedInWords(missed), ...lostInWords(lost)]) terminal.say(text);
  leftOut.sayAll();
  if (json) terminal.say(JSON.stringify(asJson(score)));
  finish(leftOut.lines > 0 ? 1 : 0);
}

/** Keeps the worst, the earlier one of equals, in bounded memory. */
function keep(list: Numbered[], mistake: Numbered, most: number, badness: (mistake: Numbered) => number): void {
  const place = list.findIndex((other) => badness(other) < badness(mistake));
  list.splice(place < 0 ? list.length : place, 0, mistake);
  if (list.length > most) list.pop();
}

function lettersMissed({ missed }: Numbered): number {
  return missed.reduce((sum, { start, end }) => sum + end - start, 0);
}

function inWords({ texts, kinds, others }: MaskingScore): string[] {
  const total = sum(Object.values(kinds));
  return [
    `masking: ${percent(total)} of ${total.said} secrets in ${texts} texts, ${percent(others)} of ${others.said} other words masked for nothing`,
    ...Object.entries(kinds).toSorted(([, a], [, b]) => b.said - a.said)
      .map(([kind, share]) => `  ${onOneLine(kind)}: ${percent(share)} (${share.masked} of ${share.said} masked, ${share.said - share.masked} missed)`),
  ];
}

function missedInWords(mistakes: readonly Numbered[]): string[] {
  if (mistakes.length === 0) return [];
  return ['', 'Missed, the longest first:', ...mistakes.map(({ number, text, masked, missed }) => {
    const what = missed.map(({ kind, start, end }) => `${kind} "${text.slice(start, end)}"`).join(', ');
    return `  line ${number}  ${onOneLine(what)}  in  ${onOneLine(masked)}`;
  })];
}

function lostInWords(mistakes: readonly Numbered[]): string[] {
  if (mistakes.length === 0) return [];
  return ['', 'Masked for nothing, the most words first:', ...mistakes.map(({ number, text, lost }) => {
    const what = lost.map(({ start, end }) => `"${text.slice(start, end)}"`).join(', ');
    return `  line ${number}  ${onOneLine(what)}  in  ${onOneLine(text)}`;
  })];
}

function asJson({ texts, kinds, others }: MaskingScore): object {
  const { said, masked } = sum(Object.values(kinds));
  const byKind = Object.fromEntries(Object.entries(kinds).map(([kind, share]) => [kind, { ...share, share: shareOf(share) }]));
  return { task: 'masking', n: texts, secrets: said, masked, share: shareOf({ said, masked }), kinds: byKind, words: others.said, falseMasks: others.masked, falseShare: shareOf(others) };
}

function sum(shares: readonly Share[]): Share {
  return { said: shares.reduce((all, { said }) => all + said, 0), masked: shares.reduce((all, { masked }) => all + masked, 0) };
}

/** 1 where nothing was said: nothing was missed. */
function shareOf({ said, masked }: Share): number {
  return said === 0 ? 1 : masked / said;
}

function percent(share: Share): string {
  return `${(100 * (share.said === 0 ? 0 : share.masked / share.said)).toFixed(2)} %`;
}
