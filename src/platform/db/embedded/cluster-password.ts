import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './run-program.ts';
import type { RunnerAccount } from './runner-account.ts';
import { serverCommand } from './server-command.ts';

/** The superuser's password, kept in a file only we can read; undefined if it was lost. */
export function readPassword(directory: string): string | undefined {
  try {
    return readFileSync(passwordFile(directory), 'utf8') || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes a new random password and returns its file. The server does not know of it yet. */
export function writePassword(directory: string): string {
  const file = passwordFile(directory);
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  renameSync(`${file}.new`, file);
  return file;
}

/** Gives a cluster whose password was lost a new one; no server may be running on it. */
export async function resetPassword(
  directory: string,
  native: string,
  role: string,
  account: RunnerAccount | undefined,
): Promise<string> {
  const password = readFileSync(writePassword(directory), 'utf8');
  const cluster = path.join(directory, 'cluster');
  const command = serverCommand(native, 'postgres --single', cluster, account, ['postgres']);
  await runProgram(command, { input: `alter role "${role}" password '${password}'\n` });
  return password;
}

function passwordFile(directory: string): string {
  return path.join(directory, 'password');
}
