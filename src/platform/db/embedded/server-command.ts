import path from 'node:path';
import type { RunnerAccount } from './runner-account.ts';

/** How to call a program of the server on a cluster. */
export interface ServerCommand {
  program: string;
  args: string[];
  options: { cwd: string; env: Record<string, string>; uid?: number; gid?: number };
}

/**
 * Calls a program of the server inside the cluster's directory. Under a lent account it names that directory
 * `/proc/self/cwd`: the process is placed there while it is still root, and this link leads back without passing the
 * parents, which the account may not enter (`/root`, or our own 0700 directory). Linux only, as is the lending.
 * The environment starts empty: PGPORT, PGDATA and their like would change what the server does.
 * @param program with the mode it is to run in, if any
 */
export function serverCommand(
  native: string,
  program: 'initdb' | 'postgres' | 'postgres --single',
  cluster: string,
  account: RunnerAccount | undefined,
  args: readonly string[],
): ServerCommand {
  const [name = '', ...mode] = program.split(' ');
  return {
    program: path.join(native, 'bin', name),
    args: [...mode, '-D', account ? '/proc/self/cwd' : cluster, ...args],
    options: {
      cwd: cluster,
      env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  };
}
