import { Command, Option } from 'commander';
import { pino } from 'pino';
import { verifyLedger } from '#people/consent/server/verify-ledger.ts';
import { migrate } from '#platform/db/migrate.ts';
import { Secrets } from '#platform/db/secrets.ts';
import { queueAgain } from '#platform/files/backup/pending-jobs.ts';
import { restoreBackup } from '#platform/files/backup/restore-backup.ts';
import { Jobs } from '#platform/jobs/jobs.ts';
import { putBackHouseKey } from '#platform/vault/house-key.ts';
import { CommandFailed } from '../command-failed.ts';
import { openStoreBeside, type StoreBeside } from '../open-store-beside.ts';
import { passphraseOf, type PassphraseOptions } from '../passphrase.ts';
import type { CommandLine } from '../program.ts';
import { findingInWords } from '../finding-in-words.ts';

interface Options extends PassphraseOptions {
  replace?: boolean;
  yes?: boolean;
  sealed?: boolean;
}

const description = `Brings a backup back. Every table is compared with what was written, references and triggers are put back and checked, and the consent chains are verified. A backup of an older release is brought to this one; one of a newer release is refused.

Stop the server first. The database must be unused, unless --replace deletes what is there.`;

/** `ohrensessel restore` */
export function restoreCommand(line: CommandLine): Command {
  return new Command('restore')
    .summary('bring a backup back and prove it')
    .description(description)
    .argument('<file>', 'a backup')
    .option('--replace', 'delete everything the database holds now')
    .option('--yes', 'do not ask again before deleting')
    .option('--sealed', 'ask for the passphrase')
    .option('--passphrase-file <file>', 'the passphrase stands in this file')
    .addOption(new Option('--passphrase <words>', 'of a sealed backup').env('OHRENSESSEL_PASSPHRASE').hideHelp())
    .action((file: string, options: Options) => restore(line, file, options));
}

async function restore({ config, terminal, finish }: CommandLine, file: string, options: Options): Promise<void> {
  const passphrase = await passphraseOf(terminal, options, options.sealed ? 'once' : false);
  await using store = await openStoreBeside(config, { start: true, create: true });
  await assertAlone(store);
  if (options.replace && !options.yes) {
    const answer = await terminal.ask('Everything in this database will be deleted. Write "delete" to go on: ');
    if (answer === undefined) throw new CommandFailed('Nobody is here to confirm: say --yes as well.');
    if (answer.trim().toLowerCase() !== 'delete') throw new CommandFailed('Nothing was changed.');
  }
  const { about, manifest } = await restoreBackup(store.owner, { file, passphrase, replace: options.replace, onTable: (name) => terminal.progress(`bringing back: ${name}`) });
  if (about.houseKey && !config.secret) putBackHouseKey(config, about.houseKey);
  const newer = await migrate(store.owner);
  await new Jobs(store.owner.pool, pino({ level: 'silent' })).prepare();
  const client = await store.owner.pool.connect();
  await queueAgain(client, about.jobs).finally(() => client.release());

  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  terminal.say(`Restored the backup of ${about.createdAt}: ${manifest.tables.length} tables, ${rows} rows, all as they were written.`);
  if (newer.length > 0) terminal.say(`Brought from the older schema to this release: ${newer.join(', ')}.`);
  const ledger = await verifyLedger({ database: store.application, secrets: new Secrets(store.application), now: () => new Date() });
  if (ledger.broken === null) terminal.say(`The consent ledger holds: ${ledger.chains} chains, ${ledger.rows} rows.`);
  else terminal.note(`The consent ledger was broken before the backup was written: ${findingInWords(ledger.broken)}`);
  finish(ledger.broken === null ? 0 : 1);
}

/** Nobody may work on a database that is being replaced. */
async function assertAlone({ server, owner }: StoreBeside): Promise<void> {
  if (server === 'running') throw new CommandFailed('Ohrensessel is running on this data. Stop it, then restore.');
  const { rows } = await owner.pool.query<{ n: number }>(`
    select count(*)::int as n from pg_stat_activity
    where datname = current_database() and application_name like 'ohrensessel %' and application_name <> 'ohrensessel command'`);
  if (rows[0]?.n !== 0) throw new CommandFailed('Ohrensessel is connected to this database. Stop it, then restore.');
}
