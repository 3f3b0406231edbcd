import { once } from 'node:events';
import { chownSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { canReach } from './reach.ts';
import type { RunnerAccount } from './runner-account.ts';
import { StartRefused } from './start-refused.ts';

/** Appears in the socket's name only: the server listens on no network. */
export const SOCKET_PORT = 5432;

/** The shortest limit among the systems we run on, in bytes (macOS; Linux allows 107). */
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
 * The socket lies in the cluster itself, where only its owner can come. If that path is too long for a socket or its
 * file system holds none (a shared folder of a virtual machine), it lies in a directory of its own among the temporary
 * files, which has to be ours and closed to everybody else.
 * @param mark the cluster's, so that the same cluster finds its socket again
 */
export async function socketPlace(
  cluster: string,
  mark: string,
  account: RunnerAccount | undefined,
): Promise<SocketPlace> {
  if (fits(cluster) && (await holdsSockets(cluster))) {
    return { directory: cluster, fromCluster: '.', clear: () => undefined };
  }
  const parent = [os.tmpdir(), '/tmp'].find((each) => fits(path.join(each, mark)) && canReach(each, account)) ?? '/tmp';
  const directory = path.join(parent, mark);
  makePrivate(directory, account);
  return { directory, fromCluster: directory, clear: () => rmSync(directory, { recursive: true, force: true }) };
}

/** The file through which clients reach a server whose socket lies in this directory. */
export function socketFile(directory: string): string {
  return path.join(directory, `.s.PGSQL.${SOCKET_PORT}`);
}

function fits(directory: string): boolean {
  return Buffer.byteLength(socketFile(directory)) <= LONGEST_SOCKET_PATH;
}

async function holdsSockets(directory: string): Promise<boolean> {
  const probe = net.createServer();
  const file = path.join(directory, '.probe');
  try {
    rmSync(file, { force: true });
    probe.listen(file);
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

function makePrivate(directory: string, account: RunnerAccount | undefined): void {
  const owner = account?.uid ?? process.getuid?.();
  try {
    mkdirSync(directory, { mode: 0o700 });
    if (account) chownSync(directory, account.uid, account.gid);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const found = lstatSync(directory);
  if (found.isDirectory() && found.uid === owner && (found.mode & 0o077) === 0) return;
  throw new StartRefused(
    'not-writable',
    `The database's socket belongs in ${directory}, but that is not a private directory of account ${owner}.`,
    'Remove it, or start Ohrensessel with a shorter data directory path.',
  );
}
