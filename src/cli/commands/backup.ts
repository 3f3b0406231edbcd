import { rm, stat } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { noteAccess } from '#listen/privacy/server/note-access.ts';
import { transact } from '#platform/db/transact.ts';
import { readBackup } from '#platform/files/backup/read-backup.ts';
import { writeBackup } from '#platform/files/backup/write-backup.ts';
import { keptHouseKey } from '#platform/vault/house-key.ts';
import { openStoreBeside } from '../open-store-beside.ts';
import { assertStrong, passphraseOf, type PassphraseOptions } from '../passphrase.ts';
import type { CommandLine } from '../program.ts';
import { sizeInWords } from '../size-in-words.ts';

const description = `Writes everything Ohrensessel stores into one file, as it was at one moment, and reads it once more to prove it. The server may keep running.

The file holds every secret of this instance and every word that is stored: sessions, keys, conversations. Keep it like the database itself, or seal it with a passphrase; whoever loses that has lost the backup.`;

/** `ohrensessel backup` */
export function backupCommand(line: CommandLine): Command {
  return new Command('backup')
    .summary('write everything into one verified file')
    .description(description)
    .argument('<file>', 'must not exist yet')
    .option('--seal', 'encrypt with a passphrase that is asked for')
    .option('--passphrase-file <file>', 'encrypt with the passphrase in this file')
    .addOption(new Option('--passphrase <words>', 'encrypt').env('OHRENSESSEL_PASSPHRASE').hideHelp())
    .addHelpText('after', '\nThe passphrase may also stand in OHRENSESSEL_PASSPHRASE.')
    .action((file: string, options: PassphraseOptions & { seal?: boolean }) => backup(line, file, options));
}

async function backup({ config, terminal }: CommandLine, file: string, options: PassphraseOptions & { seal?: boolean }): Promise<void> {
  const passphrase = await passphraseOf(terminal, options, options.seal ? 'twice' : false);
  if (passphrase !== undefined) assertStrong(passphrase);
  await using store = await openStoreBeside(config, { start: true });
  const manifest = await writeBackup(store.owner, { file, passphrase, houseKey: keptHouseKey(config), signal: terminal.signal, onTable: ({ name }) => terminal.progress(`writing: ${name}`) });
  terminal.progress('reading it once more');
  try {
    await readBackup(file, passphrase);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const { size } = await stat(file);
  await transact(store.application, { path: 'none', actor: null }, (tx) => noteAccess(tx, { what: 'backup', detail: `${manifest.tables.length} tables, ${rows} rows` }, new Date()));
  terminal.say(`${file}: ${manifest.tables.length} tables, ${rows} rows, ${sizeInWords(size)}, verified${passphrase === undefined ? '' : ', sealed'}.`);
  if (passphrase === undefined) terminal.note('It holds every secret of this instance, unencrypted. Keep it like the database itself.');
}
