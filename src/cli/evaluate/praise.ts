import { Command, Option } from 'commander';
import { readThanks } from '#appreciate/praise/reading/read-thanks.ts';
import { wasSeen } from '#appreciate/praise/reading/seen-texts.ts';
import { CommandFailed } from '../command-failed.ts';
import type { CommandLine } from '../program.ts';
import { Tally, type Agreement } from './agreement.ts';
import { count } from './count.ts';
import { labelledTexts } from './labelled-texts.ts';
import { LeftOut } from './left-out.ts';
import { onOneLine } from './on-one-line.ts';
import { WorstMistakes, type Mistake } from './worst-mistakes.ts';
import { plain, type PraiseTask } from './yes-or-no.ts';

interface Options {
  task: PraiseTask;
  yes?: ReadonlySet<string>;
  worst: number;
  unseen?: boolean;
  json?: boolean;
}

const description = `Reads texts that people have labelled and says how often the house finds the same thanks in them.

FILE is JSONL or TSV with text, label and lang ("-" is standard input). A label is 0 or 1, true or false, yes or no, "praise", "gratitude" or the like; without one, the field named like the task counts. Labels of other kinds are named with --yes.`;

/** `ohrensessel evaluate praise` */
export function evaluatePraise(line: CommandLine): Command {
  return new Command('praise')
    .summary('how well thanks is found')
    .description(description)
    .argument('<file>', 'JSONL or TSV with text, label, lang')
    .addOption(new Option('--task <task>', 'any thanks, or thanks and praise worth a wall').choices(['gratitude', 'praise']).default('praise'))
    .option('--yes <labels>', 'labels that mean yes, with commas between them; all others mean no', (list: string) => new Set(list.split(',').map(plain)))
    .option('--unseen', 'leave out texts that the house learned from')
    .option('--worst <count>', 'how many mistakes of each kind are shown', count, 10)
    .option('--json', 'the figures as JSON, as the last line')
    .action((file: string, options: Options) => evaluate(line, file, options));
}

async function evaluate({ terminal, finish }: CommandLine, file: string, { task, yes, worst, unseen, json }: Options): Promise<void> {
  const tally = new Tally();
  const mistakes = new WorstMistakes(worst);
  const leftOut = new LeftOut(terminal);
  for await (const line of labelledTexts(file, { task, names: yes })) {
    if (terminal.signal.aborted) throw new CommandFailed('Stopped.');
    if ('wrong' in line) {
      leftOut.add(line);
      continue;
    }
    if (unseen && wasSeen(line.text)) continue;
    const score = readThanks(line.text)[task];
    tally.add(line.label, score >= 0.5);
    if (score >= 0.5 !== line.label) mistakes.add({ ...line, score });
  }
  leftOut.sayRest();
  const agreement = tally.agreement();
  if (agreement.n === 0) throw new CommandFailed(`${file} has no text with a label for ${task}.`);
  for (const text of inWords(task, agreement, tally)) terminal.say(text);
  for (const text of [...mistakesInWords('Missed', mistakes.of(true)), ...mistakesInWords('Found where there is none', mistakes.of(false))]) terminal.say(text);
  leftOut.sayAll();
  if (json) terminal.say(JSON.stringify({ task, ...agreement }));
  finish(leftOut.lines > 0 ? 1 : 0);
}

function inWords(task: PraiseTask, { n, precision, recall, f1 }: Agreement, { counts }: Tally): string[] {
  return [
    `${task}: F1 ${f1.toFixed(3)}, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} on ${n} texts`,
    `${counts.hits} found, ${counts.misses} missed, ${counts.falseAlarms} found where there is none, ${counts.passed} rightly passed over`,
  ];
}

function mistakesInWords(title: string, mistakes: readonly Mistake[]): string[] {
  if (mistakes.length === 0) return [];
  return ['', `${title}, the surest first:`, ...mistakes.map(({ number, text, score, times }) => {
    const again = times > 1 ? ` (${times} times)` : '';
    return `  ${score.toFixed(2)}  line ${number}${again}  ${onOneLine(text)}`;
  })];
}
