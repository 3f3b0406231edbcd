import { readFileSync, statSync } from 'node:fs';
import { StartRefused } from './start-refused.ts';

/** The account of the machine under which the server runs. */
export interface RunnerAccount {
  name: string;
  uid: number;
  gid: number;
}

/**
 * In order of preference: an account an administrator made for this purpose, the one made for PostgreSQL, then accounts
 * every system brings. `daemon` comes before `nobody` because it has a group of its own on every system, whereas
 * `nobody` often shares its group with other services.
 */
const PREFERRED = ['ohrensessel', 'postgres', 'daemon', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root lends it an unprivileged account; everybody else runs it as themselves
 * (`undefined`). Sharing an account with another service gives that service no way to the data, for the cluster lies
 * inside a directory only root can enter.
 * @param cluster keeps the account it belongs to already, if that still exists
 */
export function chooseRunnerAccount(cluster: string): RunnerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') {
    throw new StartRefused(
      'account',
      'PostgreSQL does not run as root.',
      'Start Ohrensessel as an ordinary user, without sudo.',
    );
  }
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid;
  return pickAccount(readFileSync('/etc/passwd', 'utf8'), owner);
}

/**
 * @param passwd the content of `/etc/passwd`: initdb fails for a user id that has no entry there
 * @param owner the user id an existing cluster belongs to
 */
export function pickAccount(passwd: string, owner: number | undefined): RunnerAccount {
  const accounts = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((account) => account.uid > 0 && account.gid > 0);
  const chosen =
    accounts.find((account) => account.uid === owner) ??
    PREFERRED.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  if (chosen) return chosen;
  throw new StartRefused(
    'account',
    `PostgreSQL does not run as root, and this system has none of the accounts ${PREFERRED.join(', ')}.`,
    'Create one with `useradd --system ohrensessel`, or start Ohrensessel as an ordinary user.',
  );
}
