import { statfsSync } from 'node:fs';
import { powerlessRoot } from './spawn-refusal.ts';
import { StartRefused } from './start-refused.ts';

/** SQLite's codes for a file it cannot write or lock (sqlite3.h): PERM, READONLY, IOERR, CANTOPEN, NOLFS. */
const UNUSABLE_FILE = new Set([3, 8, 10, 14, 22]);

/** Turns an error of the file system into a sentence that helps; any other error comes back as it is. */
export function fileRefusal(directory: string, error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StartRefused) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) return diskFull(directory, error);
  if (code === 'EPERM' && 'syscall' in error && String(error.syscall).endsWith('chown')) return powerlessRoot(error);
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG'].includes(code) || isUnusableLock(error)) {
    return new StartRefused(
      'not-writable',
      `The data directory ${directory} cannot be used (${error.message}).`,
      'Choose a local directory this account may write to, or change its owner.',
      { cause: error },
    );
  }
  return error;
}

/** The refusal for a full disk, whoever noticed it. */
export function diskFull(directory: string, cause?: unknown): StartRefused {
  return new StartRefused(
    'disk-full',
    `The disk that holds ${directory} has no room left for the database.`,
    'Free at least 100 MB there and start again, or choose another disk for a new data directory.',
    { cause },
  );
}

/** Two segments of the log of changes, without which no server recovers. */
const LEAST_ROOM = 32 * 1024 ** 2;

/** Whether the disk is so full that a server which ended without a word did so for that reason: words need room as well. */
export function isDiskFull(directory: string): boolean {
  const { bavail, bsize } = statfsSync(directory);
  return bavail * bsize < LEAST_ROOM;
}

function isUnusableLock(error: Error): boolean {
  return 'errcode' in error && typeof error.errcode === 'number' && UNUSABLE_FILE.has(error.errcode & 0xff);
}
