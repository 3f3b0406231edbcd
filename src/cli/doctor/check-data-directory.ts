import { access, constants, stat, statfs } from 'node:fs/promises';
import { sizeInWords } from '../size-in-words.ts';
import { fail, ok, warn, type Finding } from './finding.ts';

const gib = 1_073_741_824;
const scarce = 2 * gib;
const tooLittle = gib / 4;

/** Whether the directory the embedded database lives in is ours, closed to others, and has room. */
export async function checkDataDirectory(directory: string): Promise<Finding[]> {
  const found = await stat(directory).catch(() => undefined);
  if (!found) return [warn('data directory', `${directory} does not exist yet`, 'Start once with `npm start`, or say where it is with OHRENSESSEL_DATA.')];
  return [await rights(directory, found.uid), await room(directory)];
}

async function rights(directory: string, uid: number): Promise<Finding> {
  const own = process.getuid?.();
  if (own !== undefined && own !== 0 && uid !== own) {
    return fail('data directory', `${directory} belongs to another account (${uid})`, 'Use the account that runs the server, or hand it over with `chown -R`.');
  }
  const writable = await access(directory, constants.W_OK | constants.X_OK).then(() => true, () => false);
  if (!writable) return fail('data directory', `${directory} cannot be written to`, 'Give this account the right to write there.');
  const inner = await stat(`${directory}/postgres`).catch(() => undefined);
  if (inner && (inner.mode & 0o077) !== 0) {
    return warn('data directory', `${directory}/postgres is open to other accounts`, `chmod 700 ${directory}/postgres`);
  }
  return ok('data directory', directory);
}

async function room(directory: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(directory);
  const free = bavail * bsize;
  const says = `${sizeInWords(free)} free`;
  if (free < tooLittle) return fail('disk', says, 'Make room: PostgreSQL stops when the disk is full.');
  return free < scarce ? warn('disk', says, 'Make room before it is full.') : ok('disk', says);
}
