import { readFileSync } from 'node:fs';
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
 * @param passwd the content of `/etc/passwd`: initdb fails for a user id that has no entry there
 */
export function chooseRunnerAccount(uid = process.getuid?.(), passwd = readPasswd): RunnerAccount | undefined {
  if (uid !== 0) return undefined;
  const accounts = passwd()
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , userId, groupId]) => ({ name, uid: Number(userId), gid: Number(groupId) }))
    .filter((account) => account.uid > 0 && account.gid > 0);
  for (const name of PREFERRED) {
    const account = accounts.find((candidate) => candidate.name === name);
    if (account) return account;
  }
  throw new StartRefused(
    'account',
    `PostgreSQL does not run as root, and this system has none of the accounts ${PREFERRED.join(', ')}.`,
    'Create one with `useradd --system ohrensessel`, or start Ohrensessel as an ordinary user.',
  );
}

function readPasswd(): string {
  return readFileSync('/etc/passwd', 'utf8');
}
