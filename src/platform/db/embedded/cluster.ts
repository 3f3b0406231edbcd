import { randomBytes } from 'node:crypto';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { runProgram } from './run-program.ts';
import type { RunnerAccount } from './runner-account.ts';
import { serverCommand } from './server-command.ts';
import type { ServerPackage } from './server-package.ts';
import { StartRefused } from './start-refused.ts';

/** The name of the superuser and of the first database. */
export const CLUSTER_NAME = 'ohrensessel';

/** A database cluster on disk: PostgreSQL's own directory and the superuser's password. */
export interface Cluster {
  path: string;
  password: string;
}

/** Opens the cluster in `directory`, or makes it at the first start. A first start that was cut short begins anew. */
export async function openCluster(
  directory: string,
  server: ServerPackage,
  account: RunnerAccount | undefined,
  onLog: (line: string) => void,
): Promise<Cluster> {
  const cluster = path.join(directory, 'cluster');
  const passwordFile = path.join(directory, 'password');
  if (!existsSync(cluster)) await createCluster(cluster, passwordFile, server, account, onLog);
  const major = Number.parseInt(readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8'), 10);
  if (major !== server.major) {
    throw new StartRefused(
      'version',
      `The data in ${cluster} was written by PostgreSQL ${major}, and this Ohrensessel brings PostgreSQL ${server.major}.`,
      'Take it across with `ohrensessel backup` of the old version and `ohrensessel restore` of this one.',
    );
  }
  return { path: cluster, password: readFileSync(passwordFile, 'utf8') };
}

async function createCluster(
  cluster: string,
  passwordFile: string,
  server: ServerPackage,
  account: RunnerAccount | undefined,
  onLog: (line: string) => void,
): Promise<void> {
  onLog(`First start: creating the database in ${cluster}.`);
  const draft = `${cluster}.new`;
  const draftPassword = `${passwordFile}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(draftPassword, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) {
    chownSync(draft, account.uid, account.gid);
    chownSync(draftPassword, account.uid, account.gid);
  }
  await initialise(draft, draftPassword, server, account);
  if (account) chownSync(draftPassword, 0, 0);
  // The password first: a cluster without its password would be of no use.
  renameSync(draftPassword, passwordFile);
  renameSync(draft, cluster);
}

/**
 * ICU's German rules sort and compare umlauts as German and English readers expect, the same on every machine, as the
 * package brings its own ICU; `C.UTF-8` leaves nothing else to the machine's locales.
 */
async function initialise(
  draft: string,
  passwordFile: string,
  server: ServerPackage,
  account: RunnerAccount | undefined,
): Promise<void> {
  const command = serverCommand(server.native, 'initdb', draft, account, [
    `--username=${CLUSTER_NAME}`,
    '--auth=scram-sha-256',
    // As with the cluster: the account may not enter the directory, but it may read the file it is handed.
    account ? '--pwfile=/proc/self/fd/3' : `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=de',
    '--locale=C.UTF-8',
    '--lc-messages=C',
    '--text-search-config=german',
    '--data-checksums',
    '--no-instructions',
  ]);
  const handedOver = openSync(passwordFile, 'r');
  try {
    const { succeeded, output } = await runProgram(command, handedOver);
    if (!succeeded) throw initialisationRefusal(draft, output);
  } finally {
    closeSync(handedOver);
  }
}

function initialisationRefusal(draft: string, output: string): StartRefused {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new StartRefused(
      'disk-full',
      `There is not enough room for the database in ${path.dirname(draft)}.`,
      'Free at least 100 MB there, or choose a data directory on another disk.',
    );
  }
  return new StartRefused(
    'server',
    `The database in ${path.dirname(draft)} could not be created: ${output.trim()}`,
    'Put this right and start again; the attempt left nothing behind that needs clearing up.',
  );
}
