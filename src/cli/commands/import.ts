import { Command, Option } from 'commander';
import { sayRefusal } from '#listen/imports/contract/refusal.ts';
import { openDialogueFile } from '#listen/imports/formats/open-dialogue-file.ts';
import { importDialogues, type Imported } from '#listen/imports/server/import-dialogues.ts';
import type { RefusedAt } from '#listen/imports/server/import-incomplete.ts';
import { openingKeys } from '#listen/vcon/server/keys/key-store.ts';
import { migrations } from '#platform/db/migrate.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { readHouseKey } from '#platform/vault/house-key.ts';
import { Vault } from '#platform/vault/vault.ts';
import { CommandFailed } from '../command-failed.ts';
import { openStoreBeside, type StoreBeside } from '../open-store-beside.ts';
import type { CommandLine } from '../program.ts';
import { sendFile } from '../send-file.ts';
import { untilAborted } from '../until-aborted.ts';

interface Options {
  language: 'de' | 'en';
  address?: string;
  token?: string;
}

const description = `Stores recorded dialogues as closed conversations, with their events and consents. Nobody is asked and nobody hears anything: for conversations that run like live ones there is "replay".

Each FILE holds one dialogue per line (JSONL), or is a single vCon: plain, signed, or encrypted for a key of the house it goes to; "-" reads lines from standard input. Good lines are stored, lines that are none are listed with their number and reason, and the same files can be imported again without doubling. Recordings are left out, as audio is never stored. What is older than the organisation keeps is deleted with the next night.`;

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
  const total: Imported = { imported: 0, known: 0, refused: 0, withoutAudio: 0 };
  for (const file of files) {
    const watch = {
      onRefusal: (refusal: RefusedAt) => terminal.note(`${files.length > 1 ? `${file}, ` : ''}line ${refusal.line}: ${sayRefusal('en', refusal)}`),
      onProgress: (soFar: Imported) => terminal.progress(`${total.imported + soFar.imported} imported`),
    };
    const result = store
      ? await importDialogues(partsOf(store), untilAborted(terminal.signal, openDialogueFile(file, { language, keys: () => keysOf(store, config) })), watch)
      : await sendFile({ address: address ?? '', token: token ?? '', language, signal: terminal.signal }, file, watch);
    for (const key of ['imported', 'known', 'refused', 'withoutAudio'] as const) total[key] += result[key];
    if (terminal.signal.aborted) break;
  }
  terminal.say(`${total.imported} imported, ${total.known} known before, ${total.refused} refused.`);
  if (total.withoutAudio > 0) terminal.note(`The recordings of ${total.withoutAudio} were left out: audio is never stored.`);
  if (terminal.signal.aborted) terminal.note('Stopped. Run the same command again to go on.');
  finish(total.refused > 0 || terminal.signal.aborted ? 1 : 0);
}

function partsOf({ application }: StoreBeside) {
  return { database: application, secrets: new Secrets(application), now: () => new Date() };
}

/** The house's own keys, for what was encrypted for it. */
function keysOf({ application }: StoreBeside, config: CommandLine['config']) {
  return openingKeys({ database: application, vault: new Vault(readHouseKey(config)) });
}

async function assertMigrated({ owner }: StoreBeside): Promise<void> {
  const known = await owner.pool.query<{ there: boolean }>(`select to_regclass('platform.kysely_migration') is not null as there`);
  const { rows } = known.rows[0]?.there ? await owner.pool.query('select name from platform.kysely_migration') : { rows: [] };
  if (rows.length < Object.keys(await migrations()).length) throw new CommandFailed('The database is older than this release. Start Ohrensessel once with `npm start`, then import.');
}
