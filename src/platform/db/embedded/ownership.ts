import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { DataDirectoryHeld } from './data-directory-held.ts';
import type { Holder } from './data-directory-held.ts';

/** The exclusive right to work on one data directory; it ends with `release` or with the process, whatever kills it. */
export interface Ownership {
  release(): void;
}

const SQLITE_BUSY = 5;
/** One that was killed may take a moment to go, and the winner of a race to introduce itself. */
const PATIENCE_MS = 500;

/**
 * Takes the data directory for this process or throws {@link DataDirectoryHeld}. Of several starters exactly one wins.
 *
 * The lock is the operating system's own on the file `lock`, reached through SQLite because Node has no call for it:
 * it dies with its process, so nothing is ever stale, and it holds across containers that share a volume, where
 * process ids mean nothing. `holder.json` beside it only tells the refused one whom to look for.
 * Nothing else may open `lock`: closing any other handle on it would drop the lock of this process.
 */
export async function takeOwnership(directory: string): Promise<Ownership> {
  const introduction = path.join(directory, 'holder.json');
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const lock = tryLock(path.join(directory, 'lock'));
    if (lock) return own(lock, introduction);
    if (Date.now() > deadline) throw new DataDirectoryHeld(directory, readHolder(introduction));
    await pause(20);
  }
}

function tryLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file);
  try {
    // Nothing is ever written, so nothing has to be taken back, and no journal has to lie on the disk for it.
    lock.exec('pragma journal_mode = memory; begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === SQLITE_BUSY;
}

function own(lock: DatabaseSync, introduction: string): Ownership {
  const release = () => {
    if (!lock.isOpen) return;
    rmSync(introduction, { force: true });
    lock.close();
  };
  try {
    introduce(introduction);
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

function introduce(file: string): void {
  const holder: Holder = { pid: process.pid, since: new Date(), host: hostname() };
  writeFileSync(`${file}.new`, JSON.stringify(holder), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, since, host } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; since: string; host: string };
    return { pid, since: new Date(since), host };
  } catch {
    return undefined;
  }
}
