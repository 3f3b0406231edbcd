import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { StartRefused } from './start-refused.ts';

/** Makes sure that a directory exists, is ours and is closed to everybody else. */
export function prepareDataDirectory(directory: string): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(directory);
  if (uid !== process.getuid?.()) {
    throw new StartRefused(
      'not-writable',
      `The data directory ${directory} belongs to the account with the number ${uid}, not to the one running here.`,
      'Start Ohrensessel under that account, or hand the directory over with `chown -R`.',
    );
  }
  if ((mode & 0o077) !== 0) chmodSync(directory, 0o700);
}
