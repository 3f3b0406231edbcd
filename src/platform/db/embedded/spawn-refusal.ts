import { existsSync } from 'node:fs';
import { StartRefused } from './start-refused.ts';

/** Turns the system's refusal to run a program of the server into a sentence that helps. */
export function spawnRefusal(program: string, error: unknown): StartRefused {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  // A program that is there and yet "not found" lacks its loader: that of glibc, which Alpine does not have.
  if (code === 'ENOENT' && existsSync(program)) {
    return new StartRefused(
      'c-library',
      'The database server of Ohrensessel needs glibc, which this system (Alpine Linux?) does not have.',
      'Use a system with glibc, such as Debian, or set DATABASE_URL to a PostgreSQL of version 15 or newer.',
      { cause: error },
    );
  }
  if (code === 'EPERM') return powerlessRoot(error);
  return new StartRefused(
    'server',
    `The database server ${program} cannot be run (${code}).`,
    'Check that the file may be executed and that its file system is not mounted `noexec`.',
    { cause: error },
  );
}

/** The refusal where root has been stripped of its powers, as some containers do. */
export function powerlessRoot(cause: unknown): StartRefused {
  return new StartRefused(
    'account',
    'PostgreSQL does not run as root, and root may not lend it another account here.',
    'Start Ohrensessel as an ordinary user (in a container: `--user`) who owns the data directory.',
    { cause },
  );
}
