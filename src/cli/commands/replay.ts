import { Command, InvalidArgumentError, Option } from 'commander';
import { playDialogue } from '#listen/channels/replay/player/play-dialogue.ts';
import { replayApi } from '#listen/channels/replay/player/replay-api.ts';
import { sayRefusal } from '#listen/imports/contract/refusal.ts';
import { openDialogueFile } from '#listen/imports/formats/open-dialogue-file.ts';
import { announcedAddress } from '#platform/config/running-address.ts';
import { inParallel } from '#platform/files/in-parallel.ts';
import { Refusal } from '#platform/http/refusal.ts';
import { openStoreBeside } from '../open-store-beside.ts';
import { ownToken } from '../own-token.ts';
import type { CommandLine } from '../program.ts';
import { untilAborted } from '../until-aborted.ts';

interface Options {
  speed: number;
  consent: 'none' | 'granted' | 'refused';
  parallel: number;
  language: 'de' | 'en';
  address?: string;
  token?: string;
}

const description = `Plays recorded dialogues as live conversations, through the public API like any customer and agent.

FILE holds one dialogue per line (JSONL) or is a single vCon with text; "-" reads lines from standard input. Lines that are none are listed with their number and reason; the others are played. What was played before is left out, and what broke off goes on, so the same command can be run again.`;

/** `ohrensessel replay` */
export function replayCommand(line: CommandLine): Command {
  return new Command('replay')
    .summary('play recorded dialogues as live conversations')
    .description(description)
    .argument('<file>', 'JSONL of dialogues, or a vCon')
    .option('--speed <factor>', 'times faster than it was; "max" plays without pauses', speed, 1)
    .addOption(
      new Option('--consent <answer>', 'what the customers say when asked whether a guest may listen; "none" never answers')
        .choices(['none', 'granted', 'refused'])
        .default('none'),
    )
    .option('--parallel <n>', 'conversations at the same time', between(1, 200), 3)
    .addOption(new Option('--language <language>', 'of dialogues that do not name one').choices(['de', 'en']).default('de'))
    .option('--address <url>', 'where Ohrensessel answers (default: the one running on this data directory)')
    .addOption(new Option('--token <token>', 'API token with the permission replay:play (default: one made for this run)').env('OHRENSESSEL_TOKEN'))
    .action((file: string, options: Options) => replay(line, file, options));
}

async function replay({ config, terminal, finish }: CommandLine, file: string, options: Options): Promise<void> {
  await using undo = new AsyncDisposableStack();
  const address = (options.address ?? (await announcedAddress(config)) ?? config.baseUrl ?? `http://127.0.0.1:${config.port}`).replace(/\/+$/, '');
  let token = options.token;
  if (!token) {
    const store = undo.use(await openStoreBeside(config, { start: false }));
    token = undo.use(await ownToken(store.application, 'ohrensessel replay', ['replay:play'])).key;
  }
  const { signal } = terminal;
  const api = replayApi(address, token, signal);
  await api.desk.setDesk({ open: true });
  // Also after Ctrl+C the chair is taken away, so this call waits for nothing but itself.
  undo.defer(() => replayApi(address, token, AbortSignal.timeout(5_000)).desk.setDesk({ open: false }).then(() => undefined));

  const counted = { played: 0, known: 0, refused: 0 };
  const refuse = (number: number, reason: string) => {
    counted.refused += 1;
    terminal.note(`line ${number}: ${reason}`);
  };
  await inParallel(untilAborted(signal, openDialogueFile(file, { language: options.language, keys: nobodysKeys })), options.parallel, async (found) => {
    if (!('dialogue' in found)) return refuse(found.line, sayRefusal('en', found));
    try {
      counted[await playDialogue(api, found.dialogue, { ...options, signal })] += 1;
      terminal.progress(`${counted.played} played`);
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof Refusal) || error.problem.status !== 422) throw error;
      refuse(found.line, error.message);
    }
  });
  terminal.say(`${counted.played} played, ${counted.known} played before, ${counted.refused} refused.`);
  if (signal.aborted) terminal.note('Stopped. Run the same command again to go on.');
  finish(counted.refused > 0 || signal.aborted ? 1 : 0);
}

/** What is encrypted is imported, never played. */
const nobodysKeys = async () => [];

function speed(text: string): number {
  const factor = text === 'max' ? Infinity : Number(text);
  if (!(factor > 0)) throw new InvalidArgumentError('A number above 0, or "max".');
  return factor;
}

function between(least: number, most: number) {
  return (text: string) => {
    const number = Number(text);
    if (!Number.isInteger(number) || number < least || number > most) throw new InvalidArgumentError(`A whole number from ${least} to ${most}.`);
    return number;
  };
}
