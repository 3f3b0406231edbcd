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
const INTRODUCTION_MS = 1000;

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
  const deadline = Date.now() + INTRODUCTION_MS;
  for (;;) {
    const lock = tryLock(path.join(directory, 'lock'));
    if (lock) {
      introduce(introduction);
      return {
        release() {
          if (!lock.isOpen) return;
          rmSync(introduction, { force: true });
          lock.close();
        },
      };
    }
    const holder = readHolder(introduction);
    // The winner of a race may not have introduced itself yet, and the last one may have died without leaving.
    if ((holder && isAlive(holder)) || Date.now() > deadline) throw new DataDirectoryHeld(directory, holder);
    await pause(20);
  }
}

function tryLock(file: string): DatabaseSync | undefined {
  const lock = new DatabaseSync(file);
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return undefined;
    throw error;
  }
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

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
