import path from 'node:path';
import { restoreLibraryLinks } from './library-links.ts';
import { canReach } from './reach.ts';
import { runProgram } from './run-program.ts';
import type { RunnerAccount } from './runner-account.ts';
import { copyServer } from './server-copy.ts';
import type { ServerPackage } from './server-package.ts';
import { StartRefused } from './start-refused.ts';

/** Root's places for a copy, outside its home and outside of what is cleared away while the server runs. */
const ROOTS_PLACES = ['/var/lib/ohrensessel', '/var/tmp/ohrensessel'];

/**
 * The server in a form the account can run: as installed if it may come there and the libraries' links are complete,
 * otherwise as a copy (60 MB, made once per version).
 * @param directory holds the copy if no account is lent
 * @param places where a copy may go, the best first
 */
export async function usableServer(
  server: ServerPackage,
  directory: string,
  account: RunnerAccount | undefined,
  onLog: (line: string) => void,
  places = account ? ROOTS_PLACES : [path.join(directory, 'server')],
): Promise<ServerPackage> {
  if (canReach(path.join(server.native, 'bin', 'postgres'), account) && restoreLibraryLinks(server.native)) {
    return server;
  }
  const failures: unknown[] = [];
  for (const place of places) {
    try {
      const native = await copyServer(server, place, onLog);
      await tryOut(native, account);
      return { ...server, native };
    } catch (error) {
      // Root without the power to lend an account is no better off elsewhere.
      if (error instanceof StartRefused && error.reason === 'account') throw error;
      failures.push(error);
    }
  }
  throw new StartRefused(
    'account',
    `The database server in ${server.native} cannot be run from there${account ? ` by ${account.name}` : ''}.`,
    'Install Ohrensessel in a directory everybody may enter, such as /opt, or start it as an ordinary user.',
    { cause: new AggregateError(failures) },
  );
}

/** A place may forbid running programs (`noexec`), which only shows when one is run. */
async function tryOut(native: string, account: RunnerAccount | undefined): Promise<void> {
  const { succeeded, output } = await runProgram({
    program: path.join(native, 'bin', 'postgres'),
    args: ['--version'],
    options: { cwd: '/', env: {}, ...(account && { uid: account.uid, gid: account.gid }) },
  });
  if (!succeeded) throw new Error(`The server in ${native} cannot be run: ${output.trim()}`);
}
