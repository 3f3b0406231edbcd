import { chownSync, lstatSync, mkdirSync, rmdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { RunnerAccount } from './runner-account.ts';
import { StartRefused } from './start-refused.ts';

/** Appears in the socket's name only: the server listens on no network. */
export const SOCKET_PORT = 5432;

/** The shortest limit of the systems we run on (macOS; Linux allows 107). */
const LONGEST_SOCKET_PATH = 103;

/** Where the server's socket lies. */
export interface SocketPlace {
  /** As clients call it. */
  directory: string;
  /** As the server calls it, from within the cluster. */
  fromCluster: string;
  /** Clears the place away once the server has gone. */
  clear(): void;
}

/**
 * The socket lies in the cluster itself, where only its owner can come; if that path is too long for a socket, in a
 * directory of its own among the temporary files, which has to be ours and closed to everybody else.
 * @param mark the cluster's, so that the same cluster finds its socket again
 */
export function socketPlace(cluster: string, mark: string, account: RunnerAccount | undefined): SocketPlace {
  if (fits(cluster)) return { directory: cluster, fromCluster: '.', clear: () => undefined };
  const directory = path.join(fits(path.join(os.tmpdir(), mark)) ? os.tmpdir() : '/tmp', mark);
  makePrivate(directory, account);
  return {
    directory,
    fromCluster: directory,
    clear: () => rmdirSync(directory),
  };
}

function fits(directory: string): boolean {
  return Buffer.byteLength(path.join(directory, `.s.PGSQL.${SOCKET_PORT}`)) <= LONGEST_SOCKET_PATH;
}

function makePrivate(directory: string, account: RunnerAccount | undefined): void {
  try {
    mkdirSync(directory, { mode: 0o700 });
    if (account) chownSync(directory, account.uid, account.gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = lstatSync(directory);
  const owner = account?.uid ?? process.getuid?.();
  if (!found.isDirectory() || found.uid !== owner || (found.mode & 0o077) !== 0) {
    throw new StartRefused(
      'not-writable',
      `The database's socket belongs in ${directory}, but that is not a private directory of account ${owner}.`,
      'Remove it, or start Ohrensessel with a shorter data directory path.',
    );
  }
}
