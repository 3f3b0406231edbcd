import { Command, Option } from 'commander';
import { openDialogueFile } from '#listen/channels/replay/formats/open-dialogue-file.ts';
import { importDialogues, type Imported } from '#listen/channels/replay/server/import/import-dialogues.ts';
import { migrations } from '#platform/db/migrate.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { CommandFailed } from '../command-failed.ts';
import { openStoreBeside, type StoreBeside } from '../open-store-beside.ts';
import type { CommandLine } from '../program.ts';
import { sendDialogues } from '../send-dialogues.ts';
import { untilAborted } from '../until-aborted.ts';

interface Options {
  language: 'de' | 'en';
  address?: string;
  token?: string;
}

const description = `Stores recorded dialogues as closed conversations, with their events and consents. Nobody is asked and nobody hears anything: for conversations that run like live ones there is "replay".

Each FILE holds one dialogue per line (JSONL) or is a single vCon with text; "-" reads lines from standard input. Good lines are stored, lines that are none are listed with their number and reason, and the same files can be imported again without doubling. What is older than the organisation keeps is deleted with the next night.`;

/** `ohrensessel import` */
export function importCommand(line: CommandLine): Command {
  return new Command('import')
    .summary('store recorded dialogues as closed conversations')
    .description(description)
    .argument('<file...>', 'JSONL of dialogues, or a vCon')
    .addOption(new Option('--language <language>', 'of dialogues that do not name one').choices(['de', 'en']).default('de'))
    .option('--address <url>', 'of an Ohrensessel elsewhere (default: the data of this machine)')
    .addOption(new Option('--token <token>', 'API token with the permission imports:create, for --address').env('OHRENSESSEL_TOKEN'))
    .action((files: string[], options: Options) => importFiles(line, files, options));
}

async function importFiles({ config, terminal, finish }: CommandLine, files: readonly string[], { language, address, token }: Options): Promise<void> {
  if (address && !token) throw new CommandFailed('Another machine wants a token: give --token or OHRENSESSEL_TOKEN.');
  await using store = address ? undefined : await openStoreBeside(config, { start: true });
  if (store) await assertMigrated(store);
  const total: Imported = { imported: 0, known: 0, refused: 0 };
  for (const file of files) {
    const watch = {
      onRefusal: (number: number, reason: string) => terminal.note(`${files.length > 1 ? `${file}, ` : ''}line ${number}: ${reason}`),
      onProgress: (soFar: Imported) => terminal.progress(`${total.imported + soFar.imported} imported`),
    };
    const dialogues = openDialogueFile(file, language);
    const result = store
      ? await importDialogues({ database: store.application, secrets: new Secrets(store.application), now: () => new Date() }, untilAborted(terminal.signal, dialogues), watch)
      : await sendDialogues({ address: address ?? '', token: token ?? '', signal: terminal.signal }, untilAborted(terminal.signal, dialogues), watch);
    for (const key of ['imported', 'known', 'refused'] as const) total[key] += result[key];
    if (terminal.signal.aborted) break;
  }
  terminal.say(`${total.imported} imported, ${total.known} known before, ${total.refused} refused.`);
  if (terminal.signal.aborted) terminal.note('Stopped. Run the same command again to go on.');
  finish(total.refused > 0 || terminal.signal.aborted ? 1 : 0);
}

async function assertMigrated({ owner }: StoreBeside): Promise<void> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('platform.kysely_migration') is not null as there`);
  const { rows } = known.rows[0]?.there ? await owner.pool.query('select name from platform.kysely_migration') : { rows: [] };
  if (rows.length < Object.keys(await migrations()).length) throw new CommandFailed('The database is older than this release. Start Ohrensessel once with `npm start`, then import.');
}
