import {
  chownSync,
  closeSync,
  fchownSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
} from 'node:fs';
import path from 'node:path';
import { writePassword } from './cluster-password.ts';
import { diskFull } from './file-refusal.ts';
import { runProgram } from './run-program.ts';
import type { RunnerAccount } from './runner-account.ts';
import { serverCommand } from './server-command.ts';
import { StartRefused } from './start-refused.ts';

/** The name of the superuser and, unless chosen otherwise, of the database. */
export const CLUSTER_NAME = 'ohrensessel';

/** A new cluster takes 40 MB; the rest is for its first log of changes. */
const ROOM_NEEDED = 80 * 1024 ** 2;

const DRAFT = 'cluster.draft-';

/**
 * Makes an empty cluster at `<directory>/cluster`, with its password beside it. It appears there only when it is whole;
 * what an attempt that was cut short has left is removed first.
 */
export async function createCluster(
  directory: string,
  native: string,
  account: RunnerAccount | undefined,
): Promise<void> {
  for (const name of readdirSync(directory)) {
    // An initdb that outlived its Ohrensessel may still be writing into its draft.
    if (name.startsWith(DRAFT)) rmSync(path.join(directory, name), { recursive: true, force: true, maxRetries: 5 });
  }
  const { bavail, bsize } = statfsSync(directory);
  if (bavail * bsize < ROOM_NEEDED) throw diskFull(directory);
  const draft = mkdtempSync(path.join(directory, DRAFT));
  try {
    if (account) chownSync(draft, account.uid, account.gid);
    await initialise(draft, writePassword(directory), native, account);
    renameSync(draft, path.join(directory, 'cluster'));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/**
 * ICU's German rules sort and compare umlauts as German and English readers expect, the same on every machine, as the
 * package brings its own ICU; `C.UTF-8` leaves nothing else to the machine's locales.
 */
async function initialise(
  draft: string,
  passwordFile: string,
  native: string,
  account: RunnerAccount | undefined,
): Promise<void> {
  const command = serverCommand(native, 'initdb', draft, account, [
    `--username=${CLUSTER_NAME}`,
    '--auth=scram-sha-256',
    `--pwfile=${account ? '/proc/self/fd/3' : passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=de',
    `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
    '--lc-messages=C',
    '--text-search-config=german',
    '--data-checksums',
    '--no-instructions',
  ]);
  const file = openSync(passwordFile, 'r');
  try {
    // As with the cluster: the account may not enter the directory, but it may read a file of its own it is handed.
    if (account) fchownSync(file, account.uid, account.gid);
    const { succeeded, output } = await runProgram(command, { file });
    if (!succeeded) throw initialisationRefusal(path.dirname(draft), output);
  } finally {
    if (account) fchownSync(file, 0, 0);
    closeSync(file);
  }
}

function initialisationRefusal(directory: string, output: string): StartRefused {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(directory);
  return new StartRefused(
    'server',
    `The database in ${directory} could not be created: ${output.trim()}`,
    'Put this right and start again; the attempt left nothing behind that needs clearing up.',
  );
}
